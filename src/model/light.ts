import { z } from 'zod';
import { choiceSchema } from './choice.ts';
import { stateWords, type StateWord } from './state-word.ts';
import { textSchema } from './text.ts';

/** The colours that a light may have: each is legible on white, on dark, in high contrast, and black on paper. */
export const lightColours = ['red', 'yellow', 'green', 'blue', 'grey', 'black'] as const;

/** A colour that a light may have. */
export type LightColour = (typeof lightColours)[number];

const lightSchema = z.strictObject({
  colour: choiceSchema(lightColours, { red: '红', yellow: '黄', green: '绿', blue: '蓝', grey: '灰', black: '黑' })
    .optional()
    .meta({ title: '颜色', description: '六种颜色里的一种，不写时照原样；打印时一律是黑的' }),
  word: textSchema
    .max(6)
    .optional()
    .meta({ title: '灯名', description: '印在状态后面，本地的叫法', examples: ['红灯'] }),
  letter: textSchema
    .max(1)
    .optional()
    .meta({ title: '字标', description: '黑白打印时印在状态后面的一个字', examples: ['红'] }),
});

/** How the light of a state looks in this place, as far as it differs from the default. */
export type Light = z.infer<typeof lightSchema>;

const lights = Object.fromEntries(
  stateWords.map((state) => [state, lightSchema.optional().meta({ title: state, description: `“${state}”的颜色、灯名和字标` })]),
) as Record<StateWord, z.ZodOptional<typeof lightSchema>>;

/** How the light of each state looks in this place: colour from a closed list, word, letter for black-and-white paper. */
export const lightsSchema = z
  .strictObject(lights)
  .default({})
  .meta({
    title: '灯的样子',
    description: '各地的灯不一样：按状态写颜色、灯名和黑白打印的字标；不写时用原来的样子',
    examples: [{ 逾期: { colour: 'red', word: '红灯', letter: '红' } }],
  });
