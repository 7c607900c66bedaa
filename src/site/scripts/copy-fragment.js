// 复制到门户：取嵌入片段，以网页和文字两种格式放进剪贴板；没有脚本或者直接打开文件时只有链接。
const plain = (html) =>
  html
    .replace(/<\/t[dh]>/g, '\t')
    .replace(/<\/(?:p|tr|h\d)>|<br>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .trim();
// 先用老办法：新的剪贴板接口会按网页的内容安全策略去掉片段里的样式，而且只在 https 下有。
const copied = (html) => {
  addEventListener(
    'copy',
    (event) => {
      event.clipboardData.setData('text/html', html);
      event.clipboardData.setData('text/plain', plain(html));
      event.preventDefault();
    },
    { once: true },
  );
  return document.execCommand('copy');
};
const copy = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error();
  const html = await answer.text();
  if (copied(html)) return;
  const blob = (type, text) => new Blob([text], { type });
  await navigator.clipboard.write([
    new ClipboardItem({ 'text/html': blob('text/html', html), 'text/plain': blob('text/plain', plain(html)) }),
  ]);
};
for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = location.protocol === 'file:';
  button.addEventListener('click', async () => {
    const said = button.parentElement.querySelector('[role=status]');
    said.textContent = '';
    try {
      await copy(button.dataset.copy);
      said.textContent = '已复制，可以粘贴到门户的编辑器';
    } catch {
      said.textContent = '没有复制成功，请打开嵌入片段，全选以后复制';
    }
  });
}
