// 大字版、高对比：只切换 <html> 的类名并记住选择；没有脚本时按钮不出现。
const root = document.documentElement;
const choices = ['large', 'hc'];
const read = (name) => {
  try {
    return localStorage.getItem(`guatu-${name}`) === '1';
  } catch {
    return false;
  }
};
const keep = (name, on) => {
  try {
    localStorage.setItem(`guatu-${name}`, on ? '1' : '0');
  } catch {
    // 浏览器不让存，就只在本页有效
  }
};
for (const name of choices) root.classList.toggle(name, read(name));
document.addEventListener('DOMContentLoaded', () => {
  for (const item of document.querySelectorAll('[data-js]')) item.hidden = false;
  for (const button of document.querySelectorAll('[data-class]')) {
    const name = button.dataset.class;
    button.setAttribute('aria-pressed', String(root.classList.contains(name)));
    button.addEventListener('click', () => {
      const on = root.classList.toggle(name);
      button.setAttribute('aria-pressed', String(on));
      keep(name, on);
    });
  }
});
