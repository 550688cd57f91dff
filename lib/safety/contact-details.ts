/** What was found, so that the refusal can name it. */
export type ContactDetail = 'email' | 'link' | 'handle' | 'phone'

const top =
  'com|org|net|edu|gov|info|biz|io|tv|ly|gg|app|dev|link|live|uk|de|fr|nl|ch|es|pt|pl|se|dk|fi|ie|ca|au|nz|jp|br|ru'
/** Ends of addresses that are ordinary words as well: they count with a path after them. */
const topWord = 'me|co|be|at|it|no|us|in'
const services =
  'whatsapp|telegram|instagram|insta|snapchat|snap|tiktok|discord|skype|wechat|messenger|facebook|facetime|signal|viber|line id|zoom'

const emails = [
  /[\p{L}\d._%+-]{1,64}\s{0,3}(?:@|\(at\)|\[at\])\s{0,3}[\p{L}\d-]{1,64}\s{0,3}(?:\.|\(dot\)|\[dot\]|\sdot\s)\s*\p{L}{2,}/iu,
  new RegExp(
    String.raw`[\p{L}\d._-]{1,64}\s{1,3}at\s{1,3}[\p{L}\d-]{1,64}\s{0,3}(?:\.|\sdot\s)\s*(?:${top})(?![\p{L}\d])`,
    'iu',
  ),
]
const link = new RegExp(
  String.raw`https?:|\bwww\.|(?<![\p{L}\d])[\p{L}\d-]{2,64}(?:\.|\(dot\)|\[dot\])` +
    String.raw`(?:(?:${top})(?![\p{L}\d])|(?:${topWord})/)`,
  'iu',
)
const handles = [
  /(?<![\p{L}\d])@\s?[\p{L}\d_][\p{L}\d_.]{1,}/iu,
  /[\p{L}\d_.]{2,32}#\d{4}(?!\d)/u,
  // A service with a name after it, "my insta is …", "add me on …".
  new RegExp(String.raw`\b(?:${services})\b\s*(?::|=|@|\bid\b|\bname\b)`, 'iu'),
  new RegExp(String.raw`\b(?:my|me on|me at|me via|me by|on my)\s+(?:${services})\b`, 'iu'),
]
const digitWords: Record<string, string> = {
  ...{ zero: '0', oh: '0', one: '1', two: '2', three: '3', four: '4', five: '5' },
  ...{ six: '6', seven: '7', eight: '8', nine: '9' },
}
const fewestDigits = 7

/**
 * Finds a way to reach somebody outside: e-mail addresses, links, names on other services, phone numbers, also when
 * they are spelled a little differently ("name (at) mail dot com", digits as words). Counting ("1 2 3 4 5 6 7"), times
 * of trying and letters of the alphabet are no contact details. It reads words only, not what somebody signs.
 * @returns the first kind found, or null
 */
export function contactDetail(text: string): ContactDetail | null {
  const plain = text.normalize('NFKC')
  if (emails.some((email) => email.test(plain))) return 'email'
  if (link.test(plain)) return 'link'
  if (handles.some((handle) => handle.test(plain))) return 'handle'
  return hasPhone(plain) ? 'phone' : null
}

/** Seven or more digits in a row, whatever stands between them, that do not just count up or down. */
function hasPhone(text: string): boolean {
  const digits = text.replace(/\p{L}+/gu, (word) => digitWords[word.toLowerCase()] ?? word)
  const runs = digits.match(/\+?\d(?:[\s().\-/_*,]{0,3}\d)+/gu) ?? []
  return runs.some((run) => run.replace(/\D/g, '').length >= fewestDigits && !counts(run))
}

function counts(run: string): boolean {
  const numbers = run.split(/\D+/).filter(Boolean).map(Number)
  const step = numbers[1]! - numbers[0]!
  return (
    numbers.length >= 3 &&
    Math.abs(step) === 1 &&
    numbers.every((one, at) => at === 0 || one - numbers[at - 1]! === step)
  )
}
