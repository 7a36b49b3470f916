import { nameLikeness } from './name-likeness.js';

test.each([
  ['Siti Nurhaliza', 'Siti Nurhalizah'],
  ['Muhammad Rizki', 'Moh. Rizky'],
  ['Soeharto', 'Suharto'],
  ['Djamilah', 'Jamila'],
  ['Hj. Aminah', 'Aminah'],
  ['Budi  Santoso', 'SANTOSO Budi'],
  ['Zahra', 'Sahra'],
  ['Viqri Ramadhan', 'Fikri Ramadan'],
  ['Annisa', 'Anisa'],
])('%s and %s look alike', (a, b) => expect(nameLikeness(a)).toBe(nameLikeness(b)));

test.each([
  ['Siti Aminah', 'Siti Rahmah'],
  ['Budi', 'Dewi'],
  ['Ahmad Fauzi', 'Ahmad Rizal'],
  ['Bayu', 'Dayu'],
])('%s and %s do not', (a, b) => expect(nameLikeness(a)).not.toBe(nameLikeness(b)));

test('nothing is made of nothing', () => expect(nameLikeness(' . ')).toBe(''));
