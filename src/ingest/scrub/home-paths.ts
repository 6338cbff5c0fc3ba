/** Unix and macOS homes at the root of a path, also as WSL, MSYS and file URLs write them, but not inside a web URL. */
const unixHome =
  /(?<=^|[\s"'`(=:,;[{<>|@]|:\/\/|\\[nrt])((?:\/mnt\/[a-z]|\/[a-z]|\/export|\/var)?\/(?:Users|home)\/)(?!\[user])([^\\/:*?"'<>|\s,;)\]}]{1,64})(\/?)/g
/** Windows homes; the name may have spaces where a separator ends it. Separators may be escaped more than once. */
const windowsHome =
  /(?<![A-Za-z\d])([A-Za-z]:[\\/]{1,8}(?:Users|Documents and Settings)[\\/]{1,8})(?!\[user])(?:([^\\/:*?"<>|\r\n]{1,64})(?=[\\/])|([^\\/:*?"'<>|\s,;)\]}]{1,64}))/gi

/** Nobody's home. */
const sharedHome = /^(?:shared|public|default|all users)$/i
const fileName = /\.[A-Za-z]\w{0,4}$/

/** The user's name in a home directory becomes `[user]`. */
export function replaceHomePaths(text: string): string {
  let clean = text
  if (text.includes('/Users/') || text.includes('/home/')) clean = clean.replace(unixHome, markUnix)
  return text.includes(':\\') || text.includes(':/') ? clean.replace(windowsHome, markWindows) : clean
}

function markUnix(written: string, root: string, name: string, separator: string): string {
  return sharedHome.test(name) || (separator === '' && fileName.test(name)) ? written : `${root}[user]${separator}`
}

function markWindows(written: string, root: string, spaced?: string, bare?: string): string {
  return sharedHome.test(spaced ?? bare ?? '') ? written : `${root}[user]`
}
