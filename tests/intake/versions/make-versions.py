"""Makes the versions of one invented plan that stand in this folder, none of them with Guatu:
plan.docx and plan.pdf with LibreOffice (from plan.fodt; punctuation must not hang out of lines, LibreOffice leaves it out of PDFs), plan.xlsx with python3-openpyxl, plan.html by hand in GB 18030.

    /usr/bin/python3 make-versions.py

plan-chromium.pdf is plan.html printed with a headless Chromium: chromium --headless --no-pdf-header-footer --print-to-pdf=plan-chromium.pdf plan.html
"""
import os, subprocess
from html import escape
import openpyxl

here = os.path.dirname(os.path.abspath(__file__))

head = ['云卫发〔2022〕17号']
title = ['云溪县卫生健康局关于印发', '云溪县医疗机构消防安全整治方案的通知']
opening = [
    '各乡镇卫生院，县直各医疗卫生单位，局机关各科室：',
    '现将《云溪县医疗机构消防安全整治方案》印发给你们，请结合实际，认真抓好落实。',
]
closing = ['云溪县卫生健康局', '2022年3月8日']
plan = '云溪县医疗机构消防安全整治方案'
# (level, words): levels 1 and 2 are numbered by the word processor in plan.docx
body = [
    (1, '总体要求'),
    (0, '坚持人民至上、生命至上，全面排查整治医疗机构火灾隐患，到2022年底，二级以上医疗机构自动消防设施完好率达到100%，乡镇卫生院达到95%以上。'),
    (1, '时间安排'),
    (2, '动员部署（2022年3月）'),
    (0, '制定实施方案，召开动员会议，明确任务分工和完成时限。'),
    (2, '集中整治（2022年4月至10月）'),
    (0, '对照任务分工表逐项排查，建立台账，边查边改；一时不能整改的，落实防范措施，限期销号。'),
    (2, '巩固提升（2022年11月至12月）'),
    (0, '总结经验做法，健全长效机制。各单位于2022年12月10日前报送工作总结。'),
    (1, '工作要求'),
    (0, '各单位主要负责人是第一责任人，每月25日前向局安全生产科报送工作进展。'),
]
annex = '附件'
table_title = '云溪县医疗机构消防安全整治任务分工表'
heads = [
    [('序号', 2, 1), ('整治重点', 2, 1), ('工作任务', 1, 2), ('责任分工', 1, 2), ('完成时限', 2, 1)],
    [('任务', 1, 1), ('具体要求', 1, 1), ('牵头单位', 1, 1), ('配合单位', 1, 1)],
]
groups = [
    ('消防设施', [
        ('检测自动消防设施', '委托具备从业条件的机构，对自动报警、自动喷水灭火、防烟排烟等设施检测一次，出具检测报告并存档备查，问题设施当月修复。', '安全生产科', '各医疗机构', '2022年5月底前'),
        ('配齐灭火器材', '按标准配置灭火器、消火栓和微型消防站器材，过期器材全部更换。', '安全生产科', '规财科、各医疗机构', '2022年6月30日'),
        ('整治用电线路', '更换老化线路，拆除私拉乱接线路，病房禁用大功率电器；配电房每月巡查一次并做好记录。', '规财科', '安全生产科', '2022年8月底前'),
    ]),
    ('疏散通道', [
        ('打通生命通道', '清理占用、堵塞、封闭的疏散通道和安全出口，常闭式防火门保持关闭，安全出口指示标志和应急照明完好率达到100%。', '安全生产科', '医政科', '2022年4月底前'),
        ('划定消防车通道', '划线、标名、立牌，禁止停车占用，确需临时占用的报单位消防安全管理人批准。', '办公室', '各医疗机构', '2022年6月底前'),
    ]),
    ('重点部位', [
        ('管好高压氧舱', '操作人员持证上岗，进舱前逐人检查，严禁携带火种、电子产品和易产生静电的衣物；每半年检测一次。', '医政科', '安全生产科', '2022年9月底前'),
        ('管好危险化学品', '酒精、二甲苯等易燃液体专柜存放，双人双锁，账物相符，领用登记完整；实验室配备防爆柜和应急冲淋装置。', '科教科', '疾控科、各医疗机构', '2022年7月底前'),
        ('管好锅炉和厨房', '燃气管线每季度检漏，油烟管道每季度清洗一次，加装燃气泄漏报警装置，值守人员持证上岗。', '规财科', '', '持续推进'),
        ('管好在建工地', '外墙保温材料燃烧性能达到A级，动火作业审批到位，施工区与诊疗区有效分隔。', '规财科', '安全生产科', '2022年12月底前'),
    ]),
    ('人员能力', [
        ('开展全员培训', '新进人员岗前培训，全员每半年培训一次，人人会报警、会灭火、会疏散、会自救。', '人事科', '各医疗机构', '2022年10月底前'),
        ('组织疏散演练', '每半年组织一次全院疏散演练，夜间演练不少于1次；重症、手术、新生儿等病区制定专项预案，逐床明确转运责任人。', '医政科', '安全生产科', '2022年11月底前'),
        ('建强值守队伍', '消防控制室24小时双人值守，值班人员持证率达到100%。', '安全生产科', '人事科', '2022年6月底前'),
    ]),
]
note = '注：各医疗机构按本表制定本单位清单。'


def table_rows():
    number = 0
    for name, tasks in groups:
        for index, task in enumerate(tasks):
            number += 1
            group = [(name, len(tasks), 1)] if index == 0 else [None]
            yield [(str(number), 1, 1), *group, *[(words, 1, 1) for words in task]]


# LibreOffice -----------------------------------------------------------------------------------------------------------------------------
def document(content, column_styles):
    return f'''<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
<style:default-style style:family="paragraph"><style:paragraph-properties fo:text-align="start" style:punctuation-wrap="simple"/><style:text-properties style:font-name-asian="Noto Serif CJK SC" style:font-size-asian="14pt" fo:font-size="14pt" fo:language="zh" fo:country="CN" style:language-asian="zh" style:country-asian="CN"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Body" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-indent="0.99cm" fo:text-align="justify"/></style:style>
<style:style style:name="Plain" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="Centre" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="center"/></style:style>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Centre"><style:paragraph-properties fo:text-align="center"/><style:text-properties style:font-size-asian="20pt" fo:font-weight="bold" style:font-weight-asian="bold"/></style:style>
<style:style style:name="Right" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="end" fo:margin-right="1cm"/></style:style>
<style:style style:name="Cells" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties style:font-size-asian="11pt" fo:font-size="11pt"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1"><style:paragraph-properties fo:text-indent="0.99cm"/></style:style>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="2"><style:paragraph-properties fo:text-indent="0.99cm"/></style:style>
<style:style style:name="Foot" style:family="paragraph" style:parent-style-name="Centre"><style:paragraph-properties fo:text-align="center"/></style:style>
</office:styles>
<office:automatic-styles>
<style:style style:name="TitlePage" style:family="paragraph" style:parent-style-name="Title"><style:paragraph-properties fo:break-before="page" fo:text-align="center"/></style:style>
<style:style style:name="AnnexPage" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:break-before="page"/></style:style>
<style:style style:name="Tasks" style:family="table"><style:table-properties style:width="18.4cm" table:align="center"/></style:style>
<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="0.1cm" style:vertical-align="middle"/></style:style>
{column_styles}
<text:list-style style:name="Numbers"><text:list-level-style-number text:level="1" style:num-suffix="、" style:num-format="一, 二, 三, ..."/><text:list-level-style-number text:level="2" style:num-prefix="（" style:num-suffix="）" style:num-format="一, 二, 三, ..."/></text:list-style>
<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2.5cm" fo:margin-bottom="2cm" fo:margin-left="1.3cm" fo:margin-right="1.3cm"/><style:footer-style><style:header-footer-properties fo:min-height="0.8cm"/></style:footer-style></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"><style:footer><text:p text:style-name="Foot">— <text:page-number text:select-page="current">1</text:page-number> —</text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:text>
{content}
</office:text></office:body></office:document>'''


def fodt():
    p = lambda style, words: f'<text:p text:style-name="{style}">{escape(words)}</text:p>'
    cell = lambda c: f'<table:table-cell table:style-name="Cell" office:value-type="string" table:number-rows-spanned="{c[1]}" table:number-columns-spanned="{c[2]}">{p("Cells", c[0])}</table:table-cell>' + '<table:covered-table-cell/>' * (c[2] - 1)
    covered = '<table:covered-table-cell/>'
    # what the cells of the first head row cover in the second
    second = covered * 2 + ''.join(cell(c) for c in heads[1]) + covered
    row = lambda cells: '<table:table-row>' + ''.join(covered if c is None else cell(c) for c in cells) + '</table:table-row>'
    widths = [1.2, 2.2, 2.8, 5.6, 2.2, 2.2, 2.2]
    columns = ''.join(f'<table:table-column table:style-name="C{i}"/>' for i in range(7))
    table = f'<table:table table:name="Tasks" table:style-name="Tasks">{columns}<table:table-header-rows>{row(heads[0])}<table:table-row>{second}</table:table-row></table:table-header-rows>{"".join(row(r) for r in table_rows())}</table:table>'
    out, in_list = [], False
    for level, words in body:
        if level == 0:
            out.append(p('Body', words))
        elif level == 1:
            out.append(f'<text:list text:style-name="Numbers" text:continue-numbering="true"><text:list-item><text:h text:style-name="Heading_20_1" text:outline-level="1">{words}</text:h></text:list-item></text:list>')
        else:
            out.append(f'<text:list text:style-name="Numbers" text:continue-numbering="true"><text:list-item><text:list><text:list-item><text:h text:style-name="Heading_20_2" text:outline-level="2">{words}</text:h></text:list-item></text:list></text:list-item></text:list>')
    column_styles = ''.join(f'<style:style style:name="C{i}" style:family="table-column"><style:table-column-properties style:column-width="{w}cm"/></style:style>' for i, w in enumerate(widths))
    content = f'''{p('Centre', head[0])}{"".join(p('Title', t) for t in title)}{p('Plain', opening[0])}{p('Body', opening[1])}{"".join(p('Right', c) for c in closing)}
{p('TitlePage', plan)}{"".join(out)}
{p('AnnexPage', annex)}{p('Title', table_title)}{table}{p('Plain', note)}'''
    return document(content, column_styles)


# a spreadsheet ---------------------------------------------------------------------------------------------------------------------------
def sheet():
    book = openpyxl.Workbook()
    page = book.active
    page.title = '任务分工表'
    page['A1'] = table_title
    page.merge_cells('A1:G1')
    at = 2
    rows = [heads[0], [None, None, *heads[1], None], *table_rows()]
    # Each place of the table is given its words; what the words cover stays empty.
    for cells in rows:
        column = 1
        for cell in cells:
            if cell is None:
                column += 1
                continue
            words, down, across = cell
            page.cell(at, column, int(words) if words.isdigit() else words or None)
            if down * across > 1:
                page.merge_cells(start_row=at, start_column=column, end_row=at + down - 1, end_column=column + across - 1)
            column += across
        at += 1
    page.cell(at, 1, note)
    page.merge_cells(start_row=at, start_column=1, end_row=at, end_column=7)
    book.save(os.path.join(here, 'plan.xlsx'))


# a page of a portal ----------------------------------------------------------------------------------------------------------------------
def page():
    numerals = '一二三四五六七八九'
    first = second = 0
    out = []
    for level, words in body:
        if level == 1:
            first, second = first + 1, 0
            out.append(f'<p style="text-indent: 2em"><strong>{numerals[first - 1]}、{words}</strong></p>')
        elif level == 2:
            second += 1
            out.append(f'<p style="text-indent: 2em">（{numerals[second - 1]}）{words}</p>')
        else:
            out.append(f'<p style="text-indent: 2em">{words}</p>')
    cell = lambda c: f'<td rowspan="{c[1]}" colspan="{c[2]}"><p>{escape(c[0]) or "&nbsp;"}</p></td>'
    row = lambda cells: '<tr>' + ''.join(cell(c) for c in cells if c is not None) + '</tr>\n'
    head_rows = ''.join(row(cells) for cells in heads)
    return f'''<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312" />
<title>{plan}_云溪县人民政府</title><meta name="ArticleTitle" content="{title[0]}{title[1]}" />
<style>@page {{ size: A4; margin: 20mm 12mm; @bottom-center {{ content: "— " counter(page) " —" }} }} body {{ font-family: "Droid Sans Fallback"; font-synthesis: none; font-size: 14pt }} .nav, .foot, .share {{ display: none }} table {{ border-collapse: collapse; width: 100%; font-size: 11pt }} td {{ border: 1px solid #000; padding: 3pt }} td p {{ margin: 0 }} thead {{ display: table-header-group }}</style>
<script>var text = "<p>脚本里的字</p>";</script></head><body>
<div class="nav"><ul><li><a href="/">网站首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/bsfw/">办事服务</a></li></ul></div>
<div class="location nav">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zcwj/">政策文件</a></div>
<div class="main"><div class="share">分享到：<a href="#">微信</a> <a href="#">微博</a></div>
<div class="article"><div id="zoom" class="TRS_Editor">
<p style="text-align: center">{head[0]}</p>
<p style="text-align:center"><b>{title[0]}<br />{title[1]}</b></p>
<p>{opening[0]}</p><p style="text-indent: 2em">{opening[1]}</p>
<p align="right">{closing[0]}&nbsp;&nbsp;</p><p align="right">{closing[1]}&nbsp;&nbsp;</p>
<p style="text-align: center; page-break-before: always"><b>{plan}</b></p>
{"".join(out)}
<p style="page-break-before: always">{annex}</p><p style="text-align: center"><b>{table_title}</b></p>
<table border="1" cellspacing="0"><thead>{head_rows}</thead><tbody>{"".join(row(r) for r in table_rows())}</tbody></table>
<p>{note}</p>
</div></div></div>
<div class="foot"><p>主办单位：云溪县人民政府办公室 <a href="/wzdt/">网站地图</a></p><p>网站标识码：0000000000</p></div>
</body></html>'''


def convert(name):
    for kind in ('docx', 'pdf'):
        subprocess.run(['soffice', '--headless', '--convert-to', kind, '--outdir', here, os.path.join(here, name)], check=True, stdout=subprocess.DEVNULL)


if __name__ == '__main__':
    with open(os.path.join(here, 'plan.fodt'), 'w', encoding='utf-8') as file:
        file.write(fodt())
    with open(os.path.join(here, 'plan.html'), 'w', encoding='gb18030') as file:
        file.write(page())
    sheet()
    convert('plan.fodt')
