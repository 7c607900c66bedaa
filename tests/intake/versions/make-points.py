"""Makes points.docx and points.pdf with LibreOffice (from points.fodt), and points.html in UTF-8: a plan in another structure than plan.docx, with
three levels of numbers, duties in brackets at the end of paragraphs, rows of groups over the whole width, and lines in cells.

    /usr/bin/python3 make-points.py
"""
import importlib, os
from html import escape

versions = importlib.import_module('make-versions')
here = versions.here
title = '临河县教育局2023年校园安全工作要点'
opening = '2023年全县校园安全工作的总体要求是：坚持安全第一、预防为主，压实各方责任，全年不发生校园安全责任事故。'
# (level, words): levels 1 to 3 are numbered
body = [
    (1, '健全责任体系'),
    (2, '落实领导责任'),
    (3, '每季度召开1次校园安全工作会议，研究解决突出问题。（牵头科室：安全科；完成时限：持续推进）'),
    (3, '与各学校签订安全责任书，3月底前签订完毕。（牵头科室：安全科；配合科室：办公室；完成时限：2023年3月底前）'),
    (2, '加强队伍建设'),
    (3, '配齐专职保安员和护校队，组织1次全员培训。（牵头科室：人事科；配合科室：安全科；完成时限：2023年5月底前）'),
    (1, '整治重点隐患'),
    (2, '开展专项检查'),
    (3, '开展校园周边环境、校车、食堂、实验室专项检查，建立问题清单和整改台账，逐项销号。（牵头科室：安全科；配合科室：体卫艺科、装备站；完成时限：2023年6月底前）'),
    (3, '完成校舍安全排查，对排查出的问题校舍停止使用。（牵头科室：规建科；完成时限：2023年8月底前）'),
]
table_title = '校园安全重点任务清单'
heads = ['序号', '重点任务', '工作措施', '责任科室', '完成时限']
rows = [
    '（一）交通安全',
    ('1', '规范校车管理', ['1.每月检查校车1次；', '2.驾驶人每学期培训1次。'], '安全科', '2023年12月底前'),
    ('2', '护学岗全覆盖', ['城区学校上下学时段设置护学岗，公安、学校、家长三方值守。'], '安全科、各学校', '2023年9月底前'),
    '（二）食品安全',
    ('3', '食堂明厨亮灶', ['1.食堂视频接入监管平台；', '2.落实陪餐制度；', '3.每学期抽检1次以上。'], '体卫艺科', '2023年6月底前'),
    ('4', '规范食材采购', ['大宗食材统一招标采购，索证索票，建立台账。'], '体卫艺科、财务科', '2023年8月底前'),
    '（三）心理健康',
    ('5', '建设心理辅导室', ['每所学校至少配备1名专（兼）职心理健康教育教师。'], '基教科', '2023年底前'),
]
end = ['临河县教育局', '2023年2月16日']


def fodt():
    p = lambda style, words: f'<text:p text:style-name="{style}">{escape(words)}</text:p>'
    cell = lambda lines, across=1: f'<table:table-cell table:style-name="Cell" office:value-type="string" table:number-columns-spanned="{across}">{"".join(p("Cells", line) for line in lines)}</table:table-cell>' + '<table:covered-table-cell/>' * (across - 1)
    row = lambda cells: f'<table:table-row>{"".join(cells)}</table:table-row>'
    item = lambda level, words: '<text:list text:style-name="Points" text:continue-numbering="true">' + '<text:list-item><text:list>' * (level - 1) + f'<text:list-item>{p("Body", words)}</text:list-item>' + '</text:list></text:list-item>' * (level - 1) + '</text:list>'
    lines = [row([cell([group], 5)] if isinstance(group, str) else [cell(words if isinstance(words, list) else [words]) for words in group]) for group in rows]
    widths = [1.3, 3.4, 7.4, 3.0, 3.2]
    styles = ''.join(f'<style:style style:name="C{i}" style:family="table-column"><style:table-column-properties style:column-width="{w}cm"/></style:style>' for i, w in enumerate(widths))
    styles += '<text:list-style style:name="Points"><text:list-level-style-number text:level="1" style:num-suffix="、" style:num-format="一, 二, 三, ..."/><text:list-level-style-number text:level="2" style:num-prefix="（" style:num-suffix="）" style:num-format="一, 二, 三, ..."/><text:list-level-style-number text:level="3" style:num-suffix="." style:num-format="1"/></text:list-style>'
    table = f'<table:table table:name="Points" table:style-name="Tasks">{"".join(f"""<table:table-column table:style-name="C{i}"/>""" for i in range(5))}<table:table-header-rows>{row([cell([h]) for h in heads])}</table:table-header-rows>{"".join(lines)}</table:table>'
    content = p('Title', title) + p('Body', opening) + ''.join(item(*one) for one in body) + p('Title', table_title) + table + ''.join(p('Right', one) for one in end)
    return versions.document(content, styles)


def page():
    numerals, counts, out = '一二三四五六七八九', [0, 0, 0], []
    for level, words in body:
        counts[level - 1] += 1
        counts[level:] = [0] * (3 - level)
        number = counts[level - 1]
        out.append('<p>　　' + (f'{numerals[number - 1]}、' if level == 1 else f'（{numerals[number - 1]}）' if level == 2 else f'{number}.') + escape(words) + '</p>')
    cell = lambda words: '<td>' + ('<br>'.join(escape(line) for line in words) if isinstance(words, list) else escape(words)) + '</td>'
    lines = [f'<tr><td colspan="5"><b>{escape(group)}</b></td></tr>' if isinstance(group, str) else '<tr>' + ''.join(cell(words) for words in group) + '</tr>' for group in rows]
    return f'''<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="ArticleTitle" content="{title}"><title>{title}</title></head><body>
<div class="header"><a href="/">临河县人民政府</a></div><div class="crumb">首页 &gt; 通知公告</div>
<h1 class="title">{title}</h1><div class="toolbar">字号：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a></div>
<div class="article-content"><p>　　{opening}</p>{"".join(out)}<p style="text-align:center"><strong>{table_title}</strong></p>
<table><tr>{"".join(f"<th>{h}</th>" for h in heads)}</tr>{"".join(lines)}</table>{"".join(f'<p style="text-align:right">{one}</p>' for one in end)}</div>
<div class="footer">版权所有：临河县教育局</div></body></html>'''


if __name__ == '__main__':
    with open(os.path.join(here, 'points.fodt'), 'w', encoding='utf-8') as file:
        file.write(fodt())
    with open(os.path.join(here, 'points.html'), 'w', encoding='utf-8') as file:
        file.write(page())
    versions.convert('points.fodt')
