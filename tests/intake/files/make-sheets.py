"""Makes the spreadsheets of this folder with python3-openpyxl, which is no part of Guatu: /usr/bin/python3 make-sheets.py"""
import datetime, os
import openpyxl
from openpyxl.styles import Protection

here = os.path.dirname(os.path.abspath(__file__))


def kinds():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = '任务'
    sheet['A1'] = '青石县安全生产任务分工表'
    sheet.merge_cells('A1:F1')
    sheet.append(['序号', '任务', None, '责任单位', '完成时限', '比例'])
    sheet.append([None, '事项', '要求', None, None, None])
    for merged in ('A2:A3', 'B2:C2', 'D2:D3', 'E2:E3', 'F2:F3'):
        sheet.merge_cells(merged)
    sheet.append([1, '排查', '每月排查\n建账', '办公室', datetime.date(2021, 6, 30), 0.125])
    sheet.append([2, '整治', '限期', '公卫科', datetime.date(2021, 12, 31), None])
    sheet.append([3, '培训', None, None, '2021年底', True])
    sheet.append([4, '隐藏的行', None, '办公室', None, None])
    sheet.append(['005', '演练', '%', '办公室', datetime.datetime(2021, 11, 9, 17, 30), 1234567890123])
    sheet.merge_cells('D5:D6')
    sheet['E4'].number_format = 'yyyy"年"m"月"d"日"'
    sheet['F4'].number_format = '0.0%'
    sheet['E5'].number_format = '[DBNum1][$-804]yyyy"年"m"月"d"日";@'
    sheet['E8'].number_format = 'yyyy/m/d h:mm'
    sheet['G9'] = '=1+1'
    sheet['C6'].protection = Protection(locked=False)
    sheet.protection.sheet = True
    sheet.row_dimensions[7].hidden = True
    hidden = book.create_sheet('标识')
    hidden['A1'] = 'plan-1'
    hidden.sheet_state = 'veryHidden'
    book.create_sheet('空白')
    book.save(os.path.join(here, 'kinds.xlsx'))


def from_1904():
    book = openpyxl.Workbook()
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    book.active.append(['任务', '完成时限'])
    book.active.append(['排查', datetime.date(2021, 6, 30)])
    book.active['B2'].number_format = 'm"月"d"日"'
    book.save(os.path.join(here, 'from-1904.xlsx'))


kinds()
from_1904()
