import type { RefusalText } from '#libs/domain/kernel';
import { SHORTEST_PASSWORD } from '../passwords.js';

const text = (status: RefusalText['status'], id: string, en: string): RefusalText => ({
  status,
  id,
  en,
});

/** What an administrator, or the owner of an account, reads when something is refused. */
export const accountRefusalTexts: Readonly<Record<string, RefusalText>> = {
  ACCOUNT_NOT_FOUND: text(404, 'Akun tidak ditemukan', 'The account was not found'),
  USERNAME_MALFORMED: text(
    422,
    'Nama pengguna terdiri atas 3 sampai 80 huruf kecil, angka, titik, garis bawah atau strip',
    'A user name has 3 to 80 small letters, digits, dots, underscores or dashes',
  ),
  USERNAME_TAKEN: text(
    409,
    'Nama pengguna sudah dipakai akun lain',
    'The user name belongs to another account',
  ),
  UNKNOWN_ROLE: text(422, 'Peran tidak dikenal', 'The role is not known'),
  ROLE_NOT_FOR_AREA: text(
    422,
    'Peran ini tidak dapat diberi wilayah tersebut',
    'This role cannot be given that area',
  ),
  OWN_ACCOUNT: text(
    403,
    'Akun sendiri diubah oleh pengelola lain',
    'One’s own account is changed by another administrator',
  ),
  LAST_ADMINISTRATOR: text(
    409,
    'Harus tetap ada satu pengelola akun tanpa batas waktu',
    'One administrator without an end must remain',
  ),
  WRONG_PASSWORD: text(
    422,
    'Kata sandi sekarang tidak cocok',
    'The current password does not match',
  ),
  PASSWORD_TOO_SHORT: text(
    422,
    `Kata sandi paling pendek ${SHORTEST_PASSWORD} karakter`,
    `A password has at least ${SHORTEST_PASSWORD} characters`,
  ),
  PASSWORD_UNCHANGED: text(
    422,
    'Pilih kata sandi yang lain dari yang sekarang',
    'Choose another password than the current one',
  ),
  PASSWORD_HOLDS_NAME: text(
    422,
    'Kata sandi tidak boleh memuat nama pengguna',
    'A password must not hold the user name',
  ),
};
