import { readSheet } from 'read-excel-file/node';
import { extractText, getDocumentProxy } from 'unpdf';
import { openReceiptId } from '#libs/read-models/figures';
import { linesOf, tabulationCsv, tabulationPdf, tabulationXlsx } from './index.js';
import { sampleTabulation } from './testing/sample.js';

const minilok = sampleTabulation('minilok');
const semester = sampleTabulation('semester');
const kelurahan = sampleTabulation('kelurahan');

describe('the lines of a tabulation', () => {
  test('open each number by a receipt of its own figure, area and category', () => {
    const lines = linesOf(minilok);
    expect(lines).toHaveLength(
      minilok.figures.length * (1 + minilok.areas.length + minilok.categories.length),
    );
    for (const { figure, area, category, cell } of lines) {
      const opened = openReceiptId(cell.receipt);
      expect(opened?.figure.name).toBe(figure.name);
      expect(opened?.question.area).toBe(area);
      expect(opened?.question.category ?? '').toBe(category);
    }
    expect(new Set(lines.map(({ cell }) => cell.receipt)).size).toBe(lines.length);
  });
});

describe('as CSV', () => {
  test('each number stands on a line with what it is of, in the language asked for', () => {
    const [head = '', ...rows] = tabulationCsv(minilok, 'id').trimEnd().split('\r\n');
    expect(head.charCodeAt(0)).toBe(0xfeff);
    expect(head.slice(1).split(',').at(-1)).toBe('kuitansi');
    expect(rows).toHaveLength(linesOf(minilok).length);
    expect(rows[0]).toContain(minilok.figures[0]?.total.receipt ?? 'none');
    expect(tabulationCsv(minilok, 'en')).toContain('receipt');
  });
});

describe('as a workbook', () => {
  test('numbers come back as numbers, and every receipt is there', async () => {
    const file = await tabulationXlsx(semester, 'id');
    const byArea = await readSheet(file, 'Wilayah');
    const head = byArea.findIndex(([first]) => first === 'Angka');
    expect(byArea[head]?.slice(2)).toEqual([...semester.areas.map(({ name }) => name), 'Jumlah']);
    const counts = semester.figures.filter(({ total }) => total.share === undefined);
    for (const figure of counts) {
      const row = byArea.find(([first]) => first === figure.title.id);
      expect(row?.slice(2)).toEqual([...figure.areas, figure.total].map(({ value }) => value));
    }
    const receipts = await readSheet(file, 'Kuitansi');
    expect(receipts.slice(1).map((row) => row[15])).toEqual(
      linesOf(semester).map(({ cell }) => cell.receipt),
    );
    expect((await readSheet(file, 'Definisi')).slice(1).map(([name]) => name)).toEqual(
      semester.figures.map(({ name }) => name),
    );
  });

  test('of a kelurahan has no sheet of areas', async () => {
    const file = await tabulationXlsx(kelurahan, 'id');
    await expect(readSheet(file, 'Wilayah')).rejects.toThrow('Wilayah');
    const byCategory = await readSheet(file, 'Kategori');
    expect(byCategory.find(([word]) => word === 'Angka')?.slice(2)).toEqual([
      ...kelurahan.categories,
      'Jumlah',
    ]);
  });
});

describe('as a printed page', () => {
  const textOf = async (file: Buffer): Promise<string> => {
    const pages = await getDocumentProxy(new Uint8Array(file));
    const { text } = await extractText(pages, { mergePages: true });
    return text;
  };

  test('it says what it is of, every figure, receipt and definition, and carries its fonts', async () => {
    const file = await tabulationPdf(semester, 'id');
    const text = (await textOf(file)).replaceAll(/\s+/g, '');
    expect(text).toContain('Semester1tahun2025');
    expect(text).toContain('61639');
    expect(text).toContain('Belumdisegel');
    for (const { title, total, text: definition } of semester.figures) {
      expect(text).toContain(title.id.replaceAll(/\s+/g, ''));
      expect(text).toContain(total.receipt);
      expect(text).toContain(definition.id.replaceAll(/\s+/g, '').slice(0, 60));
    }
    for (const { name } of semester.areas) expect(text).toContain(name.replaceAll(/\s+/g, ''));
    expect(file.toString('latin1').match(/\/FontFile[23]/g)).toHaveLength(2);
  });

  test('of a kelurahan has no table of areas', async () => {
    const text = (await textOf(await tabulationPdf(kelurahan, 'id'))).replaceAll(/\s+/g, '');
    expect(text).toContain('Menurutkategori');
    expect(text).not.toContain('Menurutwilayah');
  });

  test('it says a seal where there is one, and comes out the same each time', async () => {
    const sealed = { ...minilok, seal: { id: '2025-07', hash: 'ab'.repeat(32) } };
    const file = await tabulationPdf(sealed, 'en');
    expect((await textOf(file)).replaceAll(/\s+/g, '')).toContain('ab'.repeat(32));
    expect((await tabulationPdf(sealed, 'en')).equals(file)).toBe(true);
  });
});
