/*
 * Kecamatan and kelurahan of Kota Pangkalpinang (19.71), Kemendagri codes.
 * Source: npm idn-area-data 4.0.1; data under ODbL 1.0 (see NOTICE beside this file).
 */
export interface Kelurahan {
  readonly code: string;
  readonly name: string;
  readonly kecamatan: string;
}

export interface Kecamatan {
  readonly code: string;
  readonly name: string;
}

export const CITY = { code: '19.71', name: 'Kota Pangkalpinang' } as const;

export const KECAMATAN: readonly Kecamatan[] = [
  { code: '19.71.01', name: 'Bukit Intan' },
  { code: '19.71.02', name: 'Taman Sari' },
  { code: '19.71.03', name: 'Pangkal Balam' },
  { code: '19.71.04', name: 'Rangkui' },
  { code: '19.71.05', name: 'Gerunggang' },
  { code: '19.71.06', name: 'Gabek' },
  { code: '19.71.07', name: 'Girimaya' },
];

export const KELURAHAN: readonly Kelurahan[] = [
  { code: '19.71.01.1004', name: 'Semabung Lama', kecamatan: '19.71.01' },
  { code: '19.71.01.1006', name: 'Bacang', kecamatan: '19.71.01' },
  { code: '19.71.01.1007', name: 'Air Itam', kecamatan: '19.71.01' },
  { code: '19.71.01.1008', name: 'Pasir Putih', kecamatan: '19.71.01' },
  { code: '19.71.01.1009', name: 'Temberan', kecamatan: '19.71.01' },
  { code: '19.71.01.1010', name: 'Sinar Bulan', kecamatan: '19.71.01' },
  { code: '19.71.01.1011', name: 'Air Mawar', kecamatan: '19.71.01' },
  { code: '19.71.02.1001', name: 'Opas Indah', kecamatan: '19.71.02' },
  { code: '19.71.02.1002', name: 'Gedung Nasional', kecamatan: '19.71.02' },
  { code: '19.71.02.1003', name: 'Batin Tikal', kecamatan: '19.71.02' },
  { code: '19.71.02.1004', name: 'Rawa Bangun', kecamatan: '19.71.02' },
  { code: '19.71.02.1005', name: 'Kejaksaan', kecamatan: '19.71.02' },
  { code: '19.71.03.1004', name: 'Pasir Garam', kecamatan: '19.71.03' },
  { code: '19.71.03.1005', name: 'Lontong Pancur', kecamatan: '19.71.03' },
  { code: '19.71.03.1006', name: 'Ketapang', kecamatan: '19.71.03' },
  { code: '19.71.03.1007', name: 'Ampui', kecamatan: '19.71.03' },
  { code: '19.71.03.1008', name: 'Rejosari', kecamatan: '19.71.03' },
  { code: '19.71.04.1001', name: 'Pintu Air', kecamatan: '19.71.04' },
  { code: '19.71.04.1002', name: 'Bintang', kecamatan: '19.71.04' },
  { code: '19.71.04.1005', name: 'Masjid Jamik', kecamatan: '19.71.04' },
  { code: '19.71.04.1006', name: 'Asam', kecamatan: '19.71.04' },
  { code: '19.71.04.1007', name: 'Melintang', kecamatan: '19.71.04' },
  { code: '19.71.04.1008', name: 'Parit Lalang', kecamatan: '19.71.04' },
  { code: '19.71.04.1009', name: 'Keramat', kecamatan: '19.71.04' },
  { code: '19.71.04.1010', name: 'Gajah Mada', kecamatan: '19.71.04' },
  { code: '19.71.05.1001', name: 'Taman Bunga', kecamatan: '19.71.05' },
  { code: '19.71.05.1002', name: 'Bukit Merapen', kecamatan: '19.71.05' },
  { code: '19.71.05.1004', name: 'Bukit Sari', kecamatan: '19.71.05' },
  { code: '19.71.05.1005', name: 'Tua Tunu Indah', kecamatan: '19.71.05' },
  { code: '19.71.05.1006', name: 'Kacang Pedang', kecamatan: '19.71.05' },
  { code: '19.71.05.1007', name: 'Air Kepala Tujuh', kecamatan: '19.71.05' },
  { code: '19.71.06.1001', name: 'Selindung', kecamatan: '19.71.06' },
  { code: '19.71.06.1002', name: 'Selindung Baru', kecamatan: '19.71.06' },
  { code: '19.71.06.1003', name: 'Gabek Satu', kecamatan: '19.71.06' },
  { code: '19.71.06.1004', name: 'Gabek Dua', kecamatan: '19.71.06' },
  { code: '19.71.06.1005', name: 'Air Salemba', kecamatan: '19.71.06' },
  { code: '19.71.06.1006', name: 'Jerambah Gantung', kecamatan: '19.71.06' },
  { code: '19.71.07.1001', name: 'Pasar Padi', kecamatan: '19.71.07' },
  { code: '19.71.07.1002', name: 'Batu Intan', kecamatan: '19.71.07' },
  { code: '19.71.07.1003', name: 'Bukit Besar', kecamatan: '19.71.07' },
  { code: '19.71.07.1004', name: 'Sriwijaya', kecamatan: '19.71.07' },
  { code: '19.71.07.1005', name: 'Semabung Baru', kecamatan: '19.71.07' },
];
