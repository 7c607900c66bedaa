/**
 * The search page. What is asked stands in the address (`?q=` words, `kind=` one kind, `n=` how many), so that links, reloading and the back button
 * work; what is found is shown under the form by kind. Without this script the page says that search needs scripts, and lists what there is.
 */
import { openSearch, type SearchEngine } from '../../formats/search/search-engine.ts';
import { answerOf, nothing, type Answer } from './search-answer.ts';
import { questionOf, stepOfResults, toSearchAddress, type SearchQuestion } from './search-question.ts';
import { searchSource } from './search-source.ts';

const form = document.querySelector<HTMLFormElement>('form[data-search]');
if (form) enhance(form);

function enhance(form: HTMLFormElement): void {
  const field = form.elements.namedItem('q') as HTMLInputElement;
  const [said, kinds, list, lists] = ['said', 'kinds', 'list', 'lists'].map((name) =>
    document.querySelector<HTMLElement>(`[data-${name}]`),
  );
  if (!said || !kinds || !list || !lists) return;
  document.querySelector('[data-still]')?.remove();
  let engine: Promise<SearchEngine> | undefined;
  let asked = 0;
  let isTyping = false;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const show = async (question: SearchQuestion): Promise<void> => {
    asked += 1;
    const turn = asked;
    field.value = field.value.trim() === question.q ? field.value : question.q;
    document.title = document.title.replace(/^(?:.*? · )?/u, question.q === '' ? '' : `${question.q} · `);
    const nodes = await answer(question);
    // Somebody went on typing: only the last answer is shown.
    if (turn !== asked) return;
    said.textContent = nodes.said;
    kinds.replaceChildren(...nodes.kinds);
    kinds.hidden = nodes.kinds.length === 0;
    list.replaceChildren(...nodes.list);
    lists.hidden = nodes.list.length > 0;
  };

  const answer = async (question: SearchQuestion): Promise<Answer> => {
    if (question.q === '') return nothing('');
    if (!('DecompressionStream' in window)) return nothing('这个浏览器太旧，不能搜索。可以从下面的目录找，或者换新一些的浏览器。');
    try {
      engine ??= openSearch(searchSource);
      const search = await engine;
      return await answerOf(question, await search.find(question.q), search);
    } catch {
      engine = undefined;
      return nothing('没有取到搜索用的文件，请过一会儿再试，或者从下面的目录找。');
    }
  };

  /** Puts a question into the address; while somebody types, one entry of the history is enough. */
  const ask = (question: SearchQuestion, typing = false): void => {
    const address = toSearchAddress(question);
    if (address !== location.pathname + location.search) history[typing && isTyping ? 'replaceState' : 'pushState'](null, '', address);
    isTyping = typing;
    void show(question);
  };
  const typed = (): void => {
    clearTimeout(pause);
    pause = setTimeout(() => ask({ ...questionOf(location.search), q: field.value.trim(), count: stepOfResults }, true), 150);
  };

  field.addEventListener('input', (event) => {
    // What an input method composes is no word yet.
    if (!event.isComposing) typed();
  });
  field.addEventListener('compositionend', typed);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(pause);
    ask({ ...questionOf(location.search), q: field.value.trim(), count: stepOfResults });
  });
  window.addEventListener('popstate', () => void show(questionOf(location.search)));
  document.addEventListener('click', (event) => {
    const target =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('[data-kinds] a, [data-list] a[data-go]') : null;
    if (target === null || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const place = list.querySelectorAll('li').length;
    history.pushState(null, '', target.href);
    isTyping = false;
    void show(questionOf(location.search)).then(() =>
      focusOn(target.dataset['go'] === 'more' ? list.querySelectorAll('li')[place] : undefined),
    );
  });
  void show(questionOf(location.search));

  /** Whoever asked for more goes on at the first new result, whoever chose a kind at what was found. */
  function focusOn(item: Element | undefined): void {
    const goal = item?.querySelector('a') ?? kinds?.querySelector<HTMLElement>('[aria-current]');
    goal?.focus();
  }
}
