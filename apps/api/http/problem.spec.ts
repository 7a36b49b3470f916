import { problemBody } from './problem.js';

const slip = { field: 'weightKg', params: { typed: 9600, meant: 9.6 } };

test('a problem says what is particular in its detail, in the words and numbers of the language', () => {
  expect(problemBody('GRAMS_AS_KILOGRAMS', slip, 'id')).toEqual({
    type: 'urn:jejak:problem:grams-as-kilograms',
    title: 'Tidak sesuai aturan',
    detail: '9600 kg: apakah maksudnya 9,6 kg? Mungkin gram ditulis sebagai kilogram.',
    status: 422,
    code: 'GRAMS_AS_KILOGRAMS',
    ...slip,
  });
  expect(problemBody('GRAMS_AS_KILOGRAMS', slip, 'en').detail).toContain('was 9.6 kg meant?');
});

test('a problem with nothing particular is told by its title alone', () => {
  const body = problemBody('FAMILY_NOT_FOUND', {}, 'en');
  expect(body).toMatchObject({ title: 'The family was not found', status: 404 });
  expect(body).not.toHaveProperty('detail');
});

test('a name that the caller made up is not said back', () => {
  const errors = [{ path: 'Ibu Siti 1971', code: 'UNKNOWN_FIELD' }];
  expect(JSON.stringify(problemBody('INVALID_INPUT', { errors }, 'id'))).not.toContain('Siti');
});
