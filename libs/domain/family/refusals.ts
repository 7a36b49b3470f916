import type { RefusalText } from '#libs/domain/kernel';

/** The state of the family forbids it. */
const conflict = (id: string, en: string): RefusalText => ({ status: 409, id, en });
/** The input forbids it, whatever the state. */
const invalid = (id: string, en: string): RefusalText => ({ status: 422, id, en });
/** Someone else may do it. */
const denied = (id: string, en: string): RefusalText => ({ status: 403, id, en });
/** What the command points at is not there. */
const absent = (id: string, en: string): RefusalText => ({ status: 404, id, en });

/**
 * What is read when a command is refused. The codes are part of the API and stay; `{name}` is
 * filled from the parameters of the refusal.
 */
export const refusalTexts: Readonly<Record<string, RefusalText>> = {
  // Any command
  FIELD_INVALID: invalid(
    'Isian tidak sesuai: {problem}.',
    'A field is not as it should be: {problem}.',
  ),
  OCCURRED_IN_FUTURE: invalid(
    'Waktu kejadian tidak boleh di masa depan.',
    'It cannot have happened in the future.',
  ),
  OCCURRED_TOO_EARLY: invalid(
    'Waktu kejadian sebelum {earliest}: periksa tahunnya.',
    'It is dated before {earliest}: check the year.',
  ),
  DAY_IN_FUTURE: invalid(
    'Tanggal ini tidak boleh sesudah kejadiannya.',
    'This day cannot lie after the event.',
  ),
  FAMILY_NOT_REGISTERED: conflict(
    'Keluarga belum terdaftar pada hari itu.',
    'The family was not registered yet on that day.',
  ),
  FAMILY_CLOSED: conflict('Pendampingan keluarga ini sudah ditutup.', 'The family is closed.'),
  PERSON_NOT_FOUND: conflict(
    'Orang ini bukan anggota keluarga pada hari itu.',
    'The person was not in the family on that day.',
  ),
  LATER_FACTS_CONTRADICT: conflict(
    'Yang terjadi sesudahnya bertentangan dengan ini; betulkan itu dulu.',
    'What happened afterwards contradicts this; put that right first.',
  ),
  ID_ALREADY_USED: conflict(
    'Nomor ini sudah dipakai; buat nomor baru.',
    'This id is in use already; make a new one.',
  ),
  NOTHING_CHANGED: invalid('Tidak ada yang berubah.', 'Nothing would change.'),

  // Family and persons
  FAMILY_ALREADY_REGISTERED: conflict(
    'Keluarga ini sudah terdaftar.',
    'The family is registered already.',
  ),
  BIRTH_IN_FUTURE: invalid(
    'Tanggal lahir sesudah hari pencatatan.',
    'The birth lies after the day of the entry.',
  ),
  BORN_AFTER_ENTRY: conflict(
    'Tanggal lahir sesudah orang ini masuk keluarga.',
    'The birth lies after the person entered the family.',
  ),
  PERSON_ALREADY_IN_FAMILY: conflict(
    'Orang ini sudah tercatat dalam keluarga.',
    'The person is in the family already.',
  ),
  SAME_PERSON_TWICE: invalid(
    'Orang yang sama disebut dua kali.',
    'The same person is named twice.',
  ),
  NIK_ALREADY_IN_FAMILY: conflict(
    'NIK ini sudah dipakai anggota lain.',
    'Another member carries this NIK.',
  ),
  NIK_MALFORMED: invalid(
    'NIK ini tidak mungkin: periksa tanggal dan nomor urutnya.',
    'No register issues this NIK: check its date and serial.',
  ),
  NIK_STATUS_CONTRADICTS: invalid(
    'NIK diisi, tetapi statusnya “tidak ada”.',
    'A NIK is given, but its status says there is none.',
  ),
  CARD_MALFORMED: invalid(
    'Nomor KK ini tidak mungkin: periksa tanggal dan nomor urutnya.',
    'No register issues this card number: check its date and serial.',
  ),
  TWO_HEADS: conflict(
    'Satu keluarga hanya punya satu kepala keluarga.',
    'A family has one head only.',
  ),
  ALREADY_HEAD: conflict(
    'Orang ini sudah kepala keluarga.',
    'The person is head of the family already.',
  ),
  SAME_FAMILY: invalid(
    'Keluarga tujuan sama dengan keluarga asal.',
    'The person is in that family already.',
  ),
  NOBODY_LEFT: invalid(
    'Paling sedikit satu anggota harus tinggal; gunakan pindah alamat.',
    'Someone has to stay; record a move instead.',
  ),
  PERSON_FORGOTTEN: conflict(
    'Data pribadi orang ini sudah dihapus.',
    'The personal data of this person was erased.',
  ),
  DUPLICATE_OF_ITSELF: invalid(
    'Data ganda harus menunjuk data lain.',
    'A duplicate points at another record.',
  ),
  FAMILY_NOT_CLOSED: conflict('Keluarga ini tidak sedang ditutup.', 'The family is not closed.'),
  GUARDIAN_MISSING: invalid(
    'Anak memerlukan persetujuan orang tua atau wali.',
    'A child needs the consent of a parent or guardian.',
  ),
  GUARDIAN_NOT_ADULT: invalid('Wali harus orang dewasa.', 'A guardian has to be an adult.'),
  CONSENT_MISSING: conflict(
    'Tidak ada persetujuan yang berlaku untuk ditarik.',
    'There is no consent to withdraw.',
  ),

  // Wedding, pregnancy, birth
  ALREADY_CATIN: conflict(
    'Orang ini sudah terdaftar sebagai calon pengantin.',
    'The person is a catin already.',
  ),
  NOT_A_CATIN: conflict(
    'Orang ini tidak terdaftar sebagai calon pengantin.',
    'The person is not registered as a catin.',
  ),
  WEDDING_IN_PAST: invalid(
    'Rencana nikah sebelum hari pencatatan.',
    'The planned wedding lies before the entry.',
  ),
  NOT_A_WOMAN: invalid('Hanya untuk perempuan.', 'Only a woman can be pregnant.'),
  ALREADY_PREGNANT: conflict(
    'Kehamilan yang masih berjalan sudah tercatat.',
    'A pregnancy is under way already.',
  ),
  PREGNANCY_MISSING: conflict('Tidak ada kehamilan yang tercatat.', 'No pregnancy is recorded.'),

  // Measurement
  NOTHING_MEASURED: invalid('Isi paling sedikit satu hasil ukur.', 'Give at least one reading.'),
  CLINICAL_ROLE_NEEDED: denied(
    'Hb hanya dicatat oleh bidan atau tenaga kesehatan.',
    'Only a midwife or health worker records haemoglobin.',
  ),
  MEASURED_BEFORE_BIRTH: invalid(
    'Tanggal pengukuran mendahului tanggal lahir.',
    'The measurement lies before the birth.',
  ),
  POSITION_MISSING: invalid(
    'Isi cara ukur: PB (telentang) atau TB (berdiri).',
    'Give the position: PB (lying) or TB (standing).',
  ),
  GRAMS_AS_KILOGRAMS: invalid(
    '{typed} kg: apakah maksudnya {meant} kg? Mungkin gram ditulis sebagai kilogram.',
    '{typed} kg: was {meant} kg meant? Perhaps grams were typed as kilograms.',
  ),
  METRES_AS_CENTIMETRES: invalid(
    '{typed} cm: apakah maksudnya {meant} cm? Mungkin meter ditulis sebagai sentimeter.',
    '{typed} cm: was {meant} cm meant? Perhaps metres were typed as centimetres.',
  ),
  DECIMAL_COMMA_LOST: invalid(
    '{typed}: apakah maksudnya {meant}? Mungkin koma desimal hilang.',
    '{typed}: was {meant} meant? Perhaps the decimal point is missing.',
  ),
  READING_IMPOSSIBLE: invalid(
    'Angka ini tidak mungkin; harus antara {min} dan {max}.',
    'This reading is impossible; it must lie between {min} and {max}.',
  ),

  // Risk
  NOT_A_TARGET: conflict(
    'Orang ini bukan sasaran pada hari itu.',
    'The person is in no target group on that day.',
  ),
  FACTOR_NOT_FOR_CATEGORY: invalid(
    'Faktor {factor} tidak berlaku untuk {category}.',
    'Factor {factor} does not apply to {category}.',
  ),
  FACTOR_TWICE: invalid('Faktor yang sama disebut dua kali.', 'The same factor is named twice.'),
  AT_RISK_WITHOUT_FACTORS: invalid(
    'Berisiko harus disertai paling sedikit satu faktor.',
    'At risk needs at least one factor.',
  ),
  FACTORS_WITHOUT_RISK: invalid(
    'Ada faktor risiko, maka statusnya berisiko.',
    'With a risk factor the person is at risk.',
  ),
  ASSESSMENT_INCOMPLETE: invalid('Belum dapat dinilai: {apa}.', 'It cannot be judged yet: {what}.'),
  RULE_SET_UNKNOWN: invalid(
    'Aturan {ruleSet} tidak dikenal lagi; buat penilaian ulang.',
    'The rules {ruleSet} are not known any more; make a reassessment.',
  ),
  CORRECT_THE_FACT_ITSELF: conflict(
    'Betulkan penilaiannya langsung, bukan pembetulannya.',
    'Correct the assessment itself, not its correction.',
  ),
  ALREADY_ASSESSED: conflict(
    'Risiko sudah pernah dinilai; gunakan penilaian ulang.',
    'The risk was assessed before; reassess it.',
  ),
  NOT_ASSESSED_YET: conflict('Risiko belum pernah dinilai.', 'The risk was never assessed.'),
  NEVER_AT_RISK: conflict('Orang ini tidak berstatus berisiko.', 'The person was not at risk.'),
  ALREADY_GRADUATED: conflict(
    'Orang ini sudah dinyatakan lulus.',
    'The person has graduated already.',
  ),
  NOT_GRADUATED: conflict('Orang ini belum dinyatakan lulus.', 'The person has not graduated.'),
  REINSTATEMENT_NEEDED: conflict(
    'Sudah lulus: gunakan “nyatakan kembali berisiko”.',
    'The person has graduated: reinstate the risk instead.',
  ),
  REASSESSMENT_MISSING: conflict(
    'Perlu penilaian ulang dalam {days} hari terakhir.',
    'A reassessment within the last {days} days is needed.',
  ),
  ACTIVE_FACTORS: conflict(
    'Masih ada faktor risiko: {factors}.',
    'Risk factors are still active: {factors}.',
  ),
  MEASUREMENTS_MISSING: conflict(
    'Anak pendek perlu dua pengukuran sah TB/U ≥ −2 SD berselang {days} hari.',
    'A stunted child needs two valid measurements ≥ −2 SD, {days} days apart.',
  ),

  // Eggs, referrals, re-survey
  EGGS_ALREADY_GIVEN: conflict(
    'Telur sudah diserahkan dalam bulan yang sama; beri alasan bila memang perlu.',
    'Eggs were handed over in the same month; give a reason if they are needed again.',
  ),
  REFERRAL_NOT_FOUND: absent('Rujukan tidak ditemukan.', 'The referral was not found.'),
  REFERRAL_ALREADY_ANSWERED: conflict(
    'Rujukan ini sudah dijawab.',
    'The referral was answered already.',
  ),
  RESURVEY_NOT_FOUND: absent('Survei ulang tidak ditemukan.', 'The re-survey was not found.'),
  RESURVEY_ALREADY_DONE: conflict(
    'Survei ulang ini sudah selesai.',
    'The re-survey was done already.',
  ),

  // Corrections and voids
  FACT_NOT_FOUND: absent('Fakta yang dimaksud tidak ada.', 'There is no such fact.'),
  FACT_ALREADY_VOIDED: conflict('Fakta ini sudah dibatalkan.', 'The fact was voided already.'),
  FACT_NOT_VOIDABLE: conflict(
    'Fakta ini tidak dapat dibatalkan sendiri.',
    'This fact cannot be voided by itself.',
  ),
  FACT_NOT_CORRECTABLE: conflict(
    'Fakta ini tidak dapat diperbaiki; batalkan lalu catat lagi.',
    'This fact cannot be corrected; void it and enter it again.',
  ),
  FIELD_NOT_CORRECTABLE: invalid(
    'Isian ini tidak dapat diperbaiki; batalkan lalu catat lagi.',
    'This field cannot be corrected; void the fact and enter it again.',
  ),
  NOT_YOUR_FACT: denied(
    'Kader hanya memperbaiki catatannya sendiri.',
    'A cadre amends her own entries only.',
  ),
  TOO_LATE_TO_AMEND: denied(
    'Sudah lewat {hours} jam; minta bidan atau PKB.',
    'More than {hours} hours have passed; ask the midwife or PKB.',
  ),
  FOUR_EYES: denied(
    'Pengukuran sendiri diperbaiki oleh orang lain.',
    'Someone else has to amend your own measurement.',
  ),
  FACTS_DEPEND_ON_IT: conflict(
    'Fakta lain bergantung padanya; perbaiki atau batalkan yang itu dulu.',
    'Other facts rest on it; amend or void those first.',
  ),
  OUTSIDE_MEMBERSHIP: conflict(
    'Ada kejadian yang lalu berada di luar masa keanggotaan.',
    'Something would then lie outside the time of membership.',
  ),
};
