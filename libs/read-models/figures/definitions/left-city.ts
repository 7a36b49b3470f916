import { departed } from './departures.js';
import { PERSONS, type Figure } from './figure.js';

export const LEFT_CITY_V1: Figure = {
  name: 'left-city/1',
  title: { id: 'Pindah keluar kota', en: 'Left the city' },
  text: {
    id: 'Orang dari salah satu dari lima kategori yang dalam periode ini pindah keluar kota, sendiri atau dengan keluarganya, dalam kategori dan kelurahan pada hari sebelumnya. Setiap orang dihitung sekali.',
    en: 'Persons in one of the five categories who left the city in the period, alone or with their family, in the category and kelurahan of the day before. Each person is counted once.',
  },
  unit: PERSONS,
  state: false,
  counts: 'PERSON',
  because: { came: 'MOVED_OUT', went: 'PERIOD' },
  lines: (at) => departed('LEFT_CITY', at),
};
