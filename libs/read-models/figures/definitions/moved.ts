import { departed } from './departures.js';
import { PERSONS, type Figure } from './figure.js';

export const MOVED_V1: Figure = {
  name: 'moved/1',
  title: { id: 'Pindah kelurahan', en: 'Moved to another kelurahan' },
  text: {
    id: 'Orang dari salah satu dari lima kategori yang dalam periode ini pindah dengan keluarganya ke kelurahan lain di kota ini, dihitung di kelurahan yang ditinggalkan. Setiap orang dihitung sekali, pada kepindahan terakhirnya dalam periode, dalam kategori pada hari sebelumnya. Pindah keluarga karena menikah atau bercerai tidak ikut.',
    en: 'Persons in one of the five categories who moved with their family to another kelurahan of the city in the period, counted in the kelurahan they left. Each person is counted once, at the last move of the period, in the category of the day before. Changing families by marriage or divorce is not meant.',
  },
  unit: PERSONS,
  state: false,
  counts: 'PERSON',
  because: { came: 'MOVED_OUT', went: 'PERIOD' },
  lines: (at) => departed('MOVED', at),
};
