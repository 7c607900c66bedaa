// The page around the pages: head, columns, crumbs, foot.
import { dayWords } from '../values/days.mjs';
import { columns, missing, ownPages } from '../values/frame.mjs';

const signs = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const esc = (text) => String(text).replace(/[&<>"]/g, (sign) => signs[sign]);
export const time = (day) => `<time datetime="${day}">${dayWords(day)}</time>`;
export const list = (items, template) => items.map(template).join('');

/** A page: `up` leads to the top of the site (`../../`). */
export function frame({ site, title, crumbs, up, column, wide, front }, main) {
  const width = wide ? 'wrap' : 'wrap read';
  const name = esc(site.name);
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${front ? name : `${esc(title)} - ${name}`}</title><meta name="SiteName" content="${name}"><meta name="SiteDomain" content="${new URL(site.url).hostname}"><meta name="ColumnName" content="${columns.find(({ key }) => key === column).label}"><meta name="robots" content="noindex"><link rel="stylesheet" href="${up}site.css"><link rel="alternate" type="application/rss+xml" title="${name}：公文和解读" href="${up}feed.xml"><script src="${up}display.js"></script></head><body><a class="skip" href="#main">跳到正文</a><header><div class="strip"><div class="${width}"><p><b>示例</b>${esc(site.demoNote)}<span class="strip-day">状态截至${time(site.asOf)}</span></p><p class="switches" data-js hidden><button type="button" data-class="large" aria-pressed="false">大字版</button><button type="button" data-class="hc" aria-pressed="false">高对比</button></p></div></div><div class="mast"><div class="${width}"><p class="name">${front ? name : `<a href="${up}">${name}</a>`}</p><nav aria-label="栏目"><ul>${list(columns, ({ key, label, to }) => `<li><a href="${up}${to}"${key === column ? ' aria-current="true"' : ''}>${label}</a></li>`)}</ul></nav><form class="seek" role="search" action="${up}search/" method="get" aria-label="站内搜索"><input name="q" type="search" aria-label="搜索公文、方案、任务和单位" placeholder="搜索" autocomplete="off" required><button class="btn" type="submit">搜索</button></form></div></div></header><div class="${width}">${front ? '' : `<nav class="crumb" aria-label="位置"><a href="${up}">首页</a>${list(crumbs.slice(0, -1), ({ label, to }) => `<span aria-hidden="true"> / </span><a href="${up}${to}">${label}</a>`)}<span aria-hidden="true"> / </span><span aria-current="page">${esc(crumbs.at(-1).label)}</span></nav>`}${main}</div><footer class="foot"><div class="${width}"><ul class="ids" aria-label="网站标识"><li>主办单位：${esc(site.host)}</li><li class="missing">${missing}</li></ul><ul aria-label="本站说明">${list(ownPages, ({ label, to }) => `<li><a href="${up}${to}">${label}</a></li>`)}</ul></div></footer></body></html>`;
}

export const section = (id, title, { note, aside = '' }, body) =>
  `<section id="${id}" aria-labelledby="h-${id}"><div class="sh"><h2 id="h-${id}">${title}</h2>${note === undefined ? '' : `<p>${note}</p>`}${aside}</div>${body}</section>`;

export const portal = (to, what) =>
  `<p class="portal"><button type="button" data-copy="${to}" aria-label="复制到门户：${what}" hidden>复制到门户</button><a href="${to}" aria-label="嵌入片段：${what}">嵌入片段</a><span role="status"></span></p>`;

export const files = (items) =>
  `<ul class="list">${list(items, ({ label, name, to, format, note }) => `<li><span class="k">${label}</span><span class="what"><a href="${to}" download="${esc(name)}">${esc(name)}</a>${note === undefined ? '' : `<span class="sub">${note}</span>`}</span><span class="k num">${format}</span></li>`)}</ul>`;

export const select = (name, label, all, choices) =>
  `<p><label for="f-${name}">${label}</label><select id="f-${name}" name="${name}"><option value="">${all}</option>${list(choices, ({ value, text, count }) => `<option value="${value}">${esc(text)}（${count}）</option>`)}</select></p>`;

export const words = '<p class="words"><label for="f-q">关键词</label><input id="f-q" name="q" type="search"></p>';
export const go = (table) =>
  `<p class="go"><button class="btn" type="submit">筛选</button></p><p class="found"><output data-count aria-live="polite"></output><a data-clear href="#${table}" hidden>清除筛选</a></p>`;

export const unitLinks = (units, up) =>
  list(units, ({ id, name }, at) => `${at === 0 ? '' : '、'}<a class="u" href="${up}units/${id}/">${esc(name)}</a>`);

/** Printed words of a role, each a link to its unit. */
export const roleLinks = ({ text, units }, up) =>
  list(text.split('、'), (name, at) => `${at === 0 ? '' : '、'}<a class="u" href="${up}units/${units[at].id}/">${esc(name)}</a>`);

export const facts = (rows) => `<dl class="facts">${list(rows, ([label, text]) => `<div><dt>${label}</dt><dd>${text}</dd></div>`)}</dl>`;

export const rail = (label, items) =>
  `<nav class="rail" aria-label="${label}"><ol>${list(items, ({ to, text, current, parts = [] }) => `<li><a href="${to}"${current ? ' aria-current="page"' : ''}>${esc(text)}</a>${parts.length === 0 ? '' : `<ol>${list(parts, (part) => `<li><a href="${part.to}">${esc(part.text)}<span class="cnt">${part.count}</span></a></li>`)}</ol>`}</li>`)}</ol></nav>`;
