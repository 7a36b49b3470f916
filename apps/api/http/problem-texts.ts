import type { Bilingual } from '#libs/domain/kernel';

export interface ProblemText extends Bilingual {
  readonly status: number;
}

const text = (status: number, id: string, en: string): ProblemText => ({ status, id, en });

/** What can go wrong at the edge, whatever the command; refusals of the field are told by the domain. */
export const edgeProblems = {
  INVALID_INPUT: text(400, 'Isian tidak sesuai', 'The input is not as it should be'),
  MALFORMED_JSON: text(400, 'Isi permintaan bukan JSON yang benar', 'The body is not valid JSON'),
  MALFORMED_REQUEST: text(400, 'Permintaan tidak dapat dibaca', 'The request cannot be read'),
  TOO_DEEP: text(400, 'Isi permintaan bersarang terlalu dalam', 'The body is nested too deeply'),
  IDEMPOTENCY_KEY_REQUIRED: text(
    400,
    'Header Idempotency-Key wajib berisi UUID',
    'The header Idempotency-Key must carry a UUID',
  ),
  INVALID_HEADER: text(400, 'Header tidak sesuai', 'A header is not as it should be'),
  UNAUTHENTICATED: text(401, 'Silakan masuk terlebih dahulu', 'Sign in first'),
  LOGIN_DENIED: text(
    401,
    'Nama pengguna atau kata sandi salah',
    'The user name or the password is wrong',
  ),
  PASSWORD_CHANGE_REQUIRED: text(
    403,
    'Ganti dulu kata sandi sementara',
    'Change the temporary password first',
  ),
  NOT_PERMITTED: text(
    403,
    'Peran Anda tidak berwenang untuk tindakan ini',
    'Your role does not permit this',
  ),
  OUTSIDE_AREA: text(403, 'Di luar wilayah kerja Anda', 'Outside your area'),
  AGGREGATES_ONLY: text(
    403,
    'Peran Anda hanya melihat angka, bukan keluarga',
    'Your role sees figures only, not families',
  ),
  NOT_A_BENEFICIARY: text(
    403,
    'Keluarga ini bukan penerima manfaat instansi Anda',
    'Your agency has not served this family',
  ),
  ROUTE_NOT_FOUND: text(404, 'Alamat tidak dikenal', 'There is nothing at this address'),
  FACT_NOT_FOUND: text(
    404,
    'Fakta tidak ditemukan, atau belum terindeks',
    'The fact was not found, or is not in the index yet',
  ),
  STREAM_NOT_FOUND: text(404, 'Aliran tidak ditemukan', 'The stream was not found'),
  FAMILY_NOT_FOUND: text(404, 'Keluarga tidak ditemukan', 'The family was not found'),
  FAMILY_NOT_YET_KNOWN: text(
    404,
    'Pada saat itu keluarga ini belum ada atau belum diketahui',
    'By then the family was not there or not known',
  ),
  PERSON_NOT_YET_KNOWN: text(
    404,
    'Pada saat itu orang ini belum ada dalam keluarga atau belum diketahui',
    'By then the person was not in the family or not known',
  ),
  FIGURE_NOT_FOUND: text(404, 'Angka tidak dikenal', 'There is no such figure'),
  CHANGE_PART_NOT_FOUND: text(
    404,
    'Sebab perubahan tidak dikenal',
    'There is no such reason of a change',
  ),
  REPORT_NOT_FOUND: text(404, 'Laporan tidak ditemukan', 'The report was not found'),
  REPORT_ALREADY_KEPT: text(
    409,
    'Laporan lain dari penerbit dan periode yang sama sudah tersimpan dan tidak ditimpa',
    'Another report of the same outlet and period is kept already, and is not overwritten',
  ),
  VALIDITY_RULE_NOT_FOUND: text(404, 'Aturan tidak dikenal', 'The rule is not known'),
  UNKNOWN_COMMAND: text(422, 'Perintah tidak dikenal', 'The command is not known'),
  NIK_ALREADY_REGISTERED: text(
    409,
    'NIK sudah terdaftar pada orang lain',
    'The NIK is registered for another person',
  ),
  COMMAND_REUSED: text(
    409,
    'Idempotency-Key sudah dipakai untuk perintah lain',
    'The Idempotency-Key was used for another command',
  ),
  CONCURRENT_CHANGE: text(
    409,
    'Data keluarga sedang diubah orang lain; kirim lagi',
    'The family is being changed by others; send it again',
  ),
  VERSION_CONFLICT: text(
    412,
    'Data keluarga sudah berubah; muat ulang lalu coba lagi',
    'The family has changed; load it again and retry',
  ),
  BODY_TOO_LARGE: text(413, 'Isi permintaan terlalu besar', 'The body is too large'),
  URI_TOO_LONG: text(414, 'Alamat terlalu panjang', 'The address is too long'),
  UNSUPPORTED_MEDIA_TYPE: text(
    415,
    'Kirim sebagai application/json',
    'Send it as application/json',
  ),
  TOO_MANY_ATTEMPTS: text(
    429,
    'Terlalu banyak percobaan masuk; tunggu sebentar',
    'Too many attempts to sign in; wait a while',
  ),
  TOO_MANY_SEARCHES: text(
    429,
    'Terlalu banyak pencarian dalam satu jam; tunggu sebentar',
    'Too many searches within an hour; wait a while',
  ),
  TOO_MANY_CONNECTIONS: text(
    429,
    'Terlalu banyak sambungan langsung terbuka; tutup salah satunya',
    'Too many live connections are open; close one of them',
  ),
  INTERNAL: text(500, 'Terjadi kesalahan pada sistem', 'Something went wrong on our side'),
  SERVICE_UNAVAILABLE: text(
    503,
    'Penyimpanan sedang tidak tersedia; kirim lagi dengan Idempotency-Key yang sama',
    'The store is away; send it again with the same Idempotency-Key',
  ),
  READ_MODEL_NOT_FOUND: text(404, 'Model baca tidak dikenal', 'There is no such read model'),
  REBUILD_UNDER_WAY: text(
    409,
    'Pembangunan ulang sedang berjalan; tunggu sampai selesai',
    'A rebuild is under way; wait until it is done',
  ),
  READ_MODEL_BEHIND: text(
    503,
    'Data bacaan belum sampai ke posisi yang diminta; coba lagi',
    'The figures have not reached the requested position yet; try again',
  ),
} as const satisfies Record<string, ProblemText>;

export type EdgeCode = keyof typeof edgeProblems;
