/** Luhn's check digit (ISO/IEC 7812-1) over a string of digits. */
function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 48
    sum += index % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2
  }
  return sum % 10 === 0
}

/** Issuer ranges with the lengths they use: Visa, Mastercard, Amex, Diners, JCB, Discover, UnionPay, Maestro, Mir, RuPay. */
const cardNumber =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|(?:5[1-5]|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d+(?<=^\d{16})|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|35(?:2[89]|[3-8]\d)\d{12,15}|(?:6|50|5[6-8]|220[0-4]|8[12])\d+(?<=^\d{16,19}))$/

/** A payment card number, given as digits only. The issuer range keeps pointers, ids and times from passing by luck. */
export function isPaymentCard(digits: string): boolean {
  return cardNumber.test(digits) && passesLuhn(digits)
}

/** Reporting bodies that hand out type allocation codes (3GPP TS 23.003, GSMA TS.06). */
const reportingBody = /^(?:01|10|30|33|35|44|45|49|5[0-4]|86|91|98|99)/

/** A device's IMEI, given as fifteen digits. */
export function isImei(digits: string): boolean {
  return digits.length === 15 && reportingBody.test(digits) && passesLuhn(digits)
}

/** A US social security number in a range that is given out, as nine digits. */
export function isSocialSecurityNumber(digits: string): boolean {
  return /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(digits)
}

/** ISO 13616 lengths by country (SWIFT's IBAN registry). */
const ibanLengths = new Map(
  (
    'NO15 BE16 DK18 FI18 FK18 FO18 GL18 NL18 SD18 MK19 SI19 AT20 BA20 EE20 KZ20 LT20 LU20 MN20 XK20 CH21 HR21 LI21 ' +
    'LV21 BG22 BH22 CR22 DE22 GB22 GE22 IE22 ME22 RS22 VA22 AE23 GI23 IL23 IQ23 OM23 SO23 TL23 AD24 CZ24 ES24 MD24 ' +
    'PK24 RO24 SA24 SE24 SK24 TN24 VG24 LY25 PT25 ST25 IS26 TR26 BI27 DJ27 FR27 GR27 IT27 MC27 MR27 SM27 AL28 AZ28 ' +
    'BY28 CY28 DO28 GT28 HN28 HU28 LB28 NI28 PL28 SV28 BR29 EG29 PS29 QA29 UA29 JO30 KW30 MU30 YE30 MT31 SC31 LC32 RU33'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
)

/** How many characters an IBAN of this country has; 0 when the country has none. */
export function ibanLength(country: string): number {
  return ibanLengths.get(country) ?? 0
}

/** The ISO 7064 mod 97 check of an IBAN written without spaces. */
export function isIban(compact: string): boolean {
  let remainder = 0
  for (let index = 0; index < compact.length; index++) {
    const code = compact.charCodeAt((index + 4) % compact.length)
    remainder = code > 57 ? (remainder * 100 + code - 55) % 97 : (remainder * 10 + code - 48) % 97
  }
  return remainder === 1
}
