import type { SiteFacts } from '../facts/site.ts';
import type { Explained } from '../wording.ts';
import { quoted } from './phrases.ts';

const inFile = (source: string | undefined): string => (source === undefined ? '' : `在 ${source} 里`);

/** The words about the built site, in Chinese. */
export const site: Explained<SiteFacts> = {
  'site-tag-missing': {
    title: '缺少规定的标签',
    why: '《政府网站发展指引》规定网站、栏目、内容各有必选的标签（国办发〔2017〕47号附件），检查时逐页核对。',
    message: ({ name, setting }) => (setting === undefined ? `页面缺少标签 ${name}` : `没有写明 ${name}，页面没有这个标签`),
    hint: ({ setting }) => (setting === undefined ? '自己写的网页要补上标签；其余的重新运行 guatu build' : `${setting}；没有的不要编`),
  },
  'site-tag-form': {
    title: '标签的写法不对',
    why: '标签的值有规定的写法，写错了采集系统读不出来。',
    message: ({ name, value }) => `标签 ${name} 的值${quoted(value)}写法不对`,
    hint: ({ form }) => `应当是${form}`,
  },
  'site-tag-differs': {
    title: '标签与记录不一致',
    why: '标签的值取自工作区的记录；不一致，说明网页是旧的，或者有人改过。',
    message: ({ name, value, record }) => `标签 ${name} 是${quoted(value)}，记录里是${quoted(record)}`,
    hint: () => '重新运行 guatu build；不要直接改生成的网页',
  },
  'site-tag-twice': {
    title: '标签重复',
    why: '同一个标签写两次，采集系统不知道取哪一个。',
    message: ({ name }) => `标签 ${name} 写了两次`,
    hint: () => '只留一个',
  },
  'site-date-missing': {
    title: '没有发布日期',
    why: '每条内容都要有发布时间（PubDate）。它只能是真实的发布时间，不能用生成网页的时间代替。',
    message: ({ title }) => `${quoted(title)}没有发布日期`,
    hint: ({ source }) => `${inFile(source)}写上 published，如 '2026-03-05 09:30'；还没有发布的，发布以后再写`,
  },
  'site-date-day-only': {
    title: '发布日期没有时分',
    why: '规定的写法是 YYYY-MM-DD HH:MM。只有日期的照原样写，不补时分。',
    message: ({ value }) => `发布日期${quoted(value)}没有时分`,
    hint: ({ source }) => `知道时分的，${inFile(source)}补上`,
  },
  'site-date-forged': {
    title: '发布日期不是记录里的',
    why: '伪造发稿日期，检查时单项否决。发布日期只能来自记录。',
    message: ({ value, record }) => `页面的发布日期${quoted(value)}，${record === undefined ? '记录里没有' : `记录里是${quoted(record)}`}`,
    hint: () => '重新运行 guatu build；不要直接改生成的网页',
  },
  'site-date-early': {
    title: '发布早于成文',
    why: '文件没有成文就不会发布；日期不真实，检查时单项否决。',
    message: ({ published, date }) => `发布日期（${published}）早于成文日期（${date}）`,
    hint: ({ source }) => `${inFile(source)}核对两个日期`,
  },
  'site-column-empty': {
    title: '空白栏目',
    why: '空白栏目超过五个，检查时单项否决；没有内容的栏目不应开设。',
    message: ({ column }) => `栏目${quoted(column)}没有内容`,
    hint: () => '写入内容，或等有了内容再发布',
  },
  'site-link-dead': {
    title: '链接打不开',
    why: '链接打不开是检查必查的一项，首页尤其如此。',
    message: ({ url, missing }) => (missing === 'page' ? `链接${quoted(url)}打不开` : `链接${quoted(url)}指向的位置不存在`),
    hint: () => '改正地址，或去掉链接',
  },
  'site-attachment-missing': {
    title: '附件打不开',
    why: '附件列出来却下载不了，等于没有公开。',
    message: ({ url }) => `附件${quoted(url)}不存在`,
    hint: () => '把文件放进 public/，或重新运行 guatu build',
  },
  'site-interpretation-missing': {
    title: '没有解读',
    why: '政策性文件与解读同步起草、同步审签、同步发布，互相链接。是否需要解读，由起草科室决定。',
    message: ({ title }) => `${quoted(title)}没有解读`,
    hint: () => '在 content/interpretations/ 里写解读，用 interprets 写明解读哪份公文；不需要的可不理会',
  },
  'site-interpretation-one-way': {
    title: '解读没有互相链接',
    why: '公文页要链接到解读，解读页要链接到公文，读者从哪边都找得到另一边。',
    message: ({ lacks, title }) => (lacks === 'document' ? `解读页没有链接到公文${quoted(title)}` : `公文页没有链接到解读${quoted(title)}`),
    hint: () => '重新运行 guatu build；不要直接改生成的网页',
  },
  'site-lapse-unmarked': {
    title: '失效文件没有标注',
    why: '已修改、废止、失效的文件要在页面上标注，免得读者当作有效的依据。',
    message: ({ title, words, where }) => `${quoted(title)}${where === 'page' ? '的页面' : '在列表里'}没有标注${quoted(words)}`,
    hint: () => '重新运行 guatu build；自己写的网页，在标题后面注明',
  },
  'site-issuer-name': {
    title: '发文机关没有写全称',
    why: '发布机构用全称，同一机关前后一致，读者和检索才认得是同一个。',
    message: ({ words, full }) => `发文机关写作${quoted(words)}，全称是${quoted(full)}`,
    hint: ({ source }) => `${inFile(source)}把 issuers 改成全称；原文确是简称的可不理会`,
  },
  'site-page-heavy': {
    title: '页面太大',
    why: '页面要在三秒内打开；手机和乡镇的网络慢，页面越小越好。',
    message: ({ kilobytes, limit }) => `页面连同样式、图片共${String(kilobytes)} KB，超过${String(limit)} KB`,
    hint: () => '压缩图片，或把长表分成几个方案',
  },
  'site-image-alt': {
    title: '图片没有替代文字',
    why: '读屏软件靠替代文字说明图片（GB/T 37668）。只作装饰的图片，替代文字写成空的。',
    message: ({ image }) => `图片${quoted(image)}没有替代文字`,
    hint: () => '写上 alt；正文里写作 ![文字](图片)',
  },
  'site-outside-request': {
    title: '页面引用外站的文件',
    why: '页面的样式、脚本、图片都应当在本站。外站打不开，页面就不完整；外站也能知道谁看了什么。',
    message: ({ url }) => `页面要从外站取${quoted(url)}`,
    hint: () => '把文件放进 public/，改用本站的地址',
  },
  'site-identity': {
    title: '页脚标识不全',
    why: '页脚应当有党政机关网站标识、找错入口、主办单位和联系方式、网站标识码、ICP备案号、公安备案号（国办发〔2017〕47号）。',
    message: ({ label, lacks }) => (lacks === 'setting' ? `页脚没有${label}` : `页面的页脚里找不到${label}`),
    hint: ({ lacks }) => (lacks === 'setting' ? '在 site.yaml 里写上；没有的不要编' : '重新运行 guatu build；自己写的网页要补上页脚'),
  },
  'site-encoding': {
    title: '页面的编码有问题',
    why: '编码不是UTF-8，或者没有写明，有的浏览器会显示乱码。',
    message: ({ problem, words }) =>
      problem === 'not-utf-8'
        ? '页面不是UTF-8编码'
        : problem === 'garbled'
          ? '页面里有乱码'
          : problem === 'no-charset'
            ? '页面没有写明编码'
            : `页面写明的编码是${quoted(words)}`,
    hint: ({ problem }) =>
      problem === 'garbled' ? '在页面里找“锟”“烫”“屯”和问号方块，对照原文重新录入' : '存为UTF-8，开头写 <meta charset="utf-8">',
  },
};
