/** A set of ASCII characters that answers by character code; anything else is outside. */
export function charactersOf(ascii: string): (code: number) => boolean {
  const members = new Uint8Array(128)
  for (const character of ascii) members[character.charCodeAt(0)] = 1
  return (code) => code < 128 && members[code] === 1
}

export const asciiAlphanumerics = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
