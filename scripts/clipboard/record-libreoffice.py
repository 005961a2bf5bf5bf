"""Records what LibreOffice Calc puts on the clipboard: `/usr/bin/python3 scripts/clipboard/record-libreoffice.py FILE`.

Needs Debian's libreoffice-calc and python3-uno. The recording of the tests is
src/features/workbook/components/sheet/libreoffice-clipboard.json.
"""
import json
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue

CELLS = [
    ['text', 'number', 'formula'],
    ['a "quoted" word', 1234.5678901234567, '=1/3'],
    ['two\nlines', 1e15, '=B2*2'],
    ['a\ttab', 123456789012345678.0, '=1E300*10'],
    ['3.35 TB/s', 0.405, '=0.1+0.2'],
    ['', -2.5, '=2^53+1'],
]
PERCENT = (1, 4)


def context_of(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstance('com.sun.star.bridge.UnoUrlResolver')
    for _ in range(180):
        try:
            return resolver.resolve(f'uno:pipe,name={pipe};urp;StarOffice.ComponentContext')
        except uno.getClass('com.sun.star.connection.NoConnectException'):
            time.sleep(0.5)
    raise SystemExit('LibreOffice did not answer within 90 seconds.')


def fill(document):
    sheet = document.Sheets.getByIndex(0)
    for row, line in enumerate(CELLS):
        for column, content in enumerate(line):
            cell = sheet.getCellByPosition(column, row)
            if isinstance(content, float):
                cell.Value = content
            elif content.startswith('='):
                cell.Formula = content
            else:
                cell.String = content
    sheet.getCellByPosition(*PERCENT).NumberFormat = 10
    return sheet.getCellRangeByPosition(0, 0, 2, len(CELLS) - 1)


def record(pipe):
    hidden = PropertyValue()
    hidden.Name, hidden.Value = 'Hidden', True
    context = context_of(pipe)
    desktop = context.ServiceManager.createInstanceWithContext('com.sun.star.frame.Desktop', context)
    document = desktop.loadComponentFromURL('private:factory/scalc', '_blank', 0, (hidden,))
    area = fill(document)
    controller = document.CurrentController
    controller.select(area)
    held = controller.getTransferable()
    flavors = {flavor.MimeType: flavor for flavor in held.getTransferDataFlavors()}
    found = {
        'html': bytes(held.getTransferData(flavors['text/html']).value).decode('utf-8'),
        'plain': held.getTransferData(flavors['text/plain;charset=utf-16']),
        'values': [list(line) for line in area.getDataArray()],
    }
    document.close(True)
    desktop.terminate()
    return found


def main(target):
    with tempfile.TemporaryDirectory() as profile:
        pipe = f'ridgebook-{profile.rsplit("/", 1)[-1]}'
        office = subprocess.Popen(
            ['soffice', '--headless', '--norestore', f'-env:UserInstallation=file://{profile}', f'--accept=pipe,name={pipe};urp;'],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            found = record(pipe)
        finally:
            office.terminate()
            office.wait(60)
    with open(target, 'w', encoding='utf-8') as out:
        json.dump(found, out, ensure_ascii=False, indent=2)
        out.write('\n')


main(sys.argv[1])
