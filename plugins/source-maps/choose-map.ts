export type Choice = { path: string } | { problem: string }

/**
 * Which of the maps with the right name belongs to a script: one in the folder of the report's release before one that
 * lies elsewhere, one whose folders are the end of the script's path before any other. A map below a folder that is
 * named like another release is never chosen: it would point at wrong lines.
 *
 * @param candidates paths within the folder, all with the name of the script's map
 */
export function chooseMap(candidates: readonly string[], script: readonly string[], release: string | null): Choice {
  if (candidates.length === 0) return { problem: 'there is no source map of that name' }
  const own = release === null ? [] : candidates.filter((path) => path.startsWith(`${release}/`))
  const inside = own.length === 0 ? 0 : release!.length + 1
  const pool = own.length > 0 ? own : candidates.filter((path) => !isOfAnotherRelease(path, script, release))
  if (pool.length === 0) return { problem: 'the only source maps of that name are of other releases' }

  const ranked = pool
    .map((path) => ({ path, ...overlap(path.slice(inside), script) }))
    .sort((one, other) => Number(other.isWhole) - Number(one.isWhole) || other.common - one.common)
  const [best, next] = ranked as [(typeof ranked)[0], (typeof ranked)[0]?]
  if (next?.isWhole === best.isWhole && next.common === best.common) {
    return { problem: `${pool.length} source maps have that name` }
  }
  return { path: best.path }
}

/** How many folders, from the last one on, a map shares with its script, and whether these are all that it has. */
function overlap(path: string, script: readonly string[]): { common: number; isWhole: boolean } {
  const folders = path.split('/').slice(0, -1)
  let common = 0
  while (common < folders.length && folders.at(-1 - common) === script.at(-2 - common)) common++
  return { common, isWhole: common === folders.length }
}

const releaseName = /@|\d+\.\d+|^v?\d+$|^[\da-f]{7,40}$/i

function isOfAnotherRelease(path: string, script: readonly string[], release: string | null): boolean {
  const top = path.slice(0, path.indexOf('/') + 1).slice(0, -1)
  return release !== null && releaseName.test(top) && !script.includes(top)
}
