/** Whether a name fits one of the globs, in which `*` stands for any text. */
export function fitsAny(globs: readonly string[]): (name: string) => boolean {
  const patterns = globs.map((glob) => new RegExp(`^${glob.split('*').map(RegExp.escape).join('[^]*?')}$`, 'u'))
  return (name) => patterns.some((pattern) => pattern.test(name))
}
