/** Signs of radicals (U+2E81 …) beside the characters that look the same, which is what their author wrote. */
const radicals: ReadonlyMap<string, string> = new Map(
  [
    '⺁厂 ⺄乙 ⺈刀 ⺊卜 ⺌小 ⺍小 ⺎兀 ⺐尢 ⺒巳 ⺓幺 ⺛旡 ⺜日 ⺝月 ⺟母 ⺠民 ⺧牛 ⺩王 ⺪疋 ⺬示 ⺮竹 ⺶羊 ⺻聿 ⺼肉 ⺽臼 ⻁虎 ⻃覀 ⻄西 ⻅见 ⻆角 ⻉贝',
    '⻋车 ⻑長 ⻒镸 ⻓长 ⻔门 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻡首 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟',
  ]
    .join(' ')
    .split(' ')
    .map((pair): readonly [string, string] => [pair.charAt(0), pair.charAt(1)]),
);

/** The characters that were meant where a face gives its radicals, compatibility characters or ligatures for them; controls are left out. */
export function plainSigns(text: string): string {
  return text
    .replace(/[\u2e80-\u2eff]/gu, (sign) => radicals.get(sign) ?? sign)
    .replace(/[\u2f00-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/gu, (sign) => sign.normalize('NFKC'))
    .replace(/[\u0000-\u001f\u00ad\ufeff]/gu, '');
}
