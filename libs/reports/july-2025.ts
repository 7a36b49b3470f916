/*
 * The figures that the city made public on 29 July 2025, as ALINEANEWS.ID printed them: with `.`
 * between the thousands, and with a headline that its own lines do not add up to (domain.md 0).
 */
export const JULY_2025 = {
  title: 'Rapat Koordinasi Tim Percepatan Penurunan Stunting Semester I 2025',
  outlet: 'ALINEANEWS.ID',
  publishedOn: '2025-07-29',
  speaker: 'Sekretaris Daerah Kota Pangkalpinang',
  area: '19.71',
  periodUntil: '2025-07-31',
  headline: { accompanied: '6.160', atRisk: '1.725' },
  lines: [
    { label: 'Calon pengantin', categories: ['CATIN'], accompanied: '99', atRisk: '44' },
    { label: 'Ibu hamil', categories: ['BUMIL'], accompanied: '1.022', atRisk: '542' },
    { label: 'Ibu nifas', categories: ['BUFAS'], accompanied: '560', atRisk: '241' },
    {
      label: 'Baduta dan Balita',
      categories: ['BADUTA', 'BALITA'],
      accompanied: '2.756',
      atRisk: '898',
    },
  ],
} as const;
