import { isJson, jsonOr, knownText } from './json.ts'
import { firstText, places, type Sources, spellings } from './sources.ts'

const tagNames = ['screen', 'ui.screen', 'screen_name', 'screenName', 'view']
const names = spellings('screen', 'screen_name', 'current_screen')
const mobileSystem = /^(?:android|ios|ipados|watchos|tvos|visionos|harmonyos)$/i
const mobileSdk = /cocoa|apple|android|react-native|flutter|dart|unity|maui|capacitor|cordova|kmp/

/** The screen on which it happened; on mobile the transaction names it, elsewhere the last navigation or the page's path. */
export function readScreen(sources: Sources, transaction: string | null): string | null {
  const { contexts, tags, extra, event, platform } = sources
  return (
    lastViewName(jsonOr(contexts.app)) ??
    firstText(places(tags), tagNames) ??
    firstText(places(contexts.user, contexts.app, extra.user, extra), names) ??
    (isMobile(sources) ? transaction : null) ??
    lastNavigation(sources) ??
    (platform === 'javascript' ? pathOf(jsonOr(event.request).url) : null)
  )
}

function lastViewName(app: Record<string, unknown>): string | null {
  const views = app.view_names ?? app.viewNames
  return Array.isArray(views) ? knownText(views.at(-1)) : null
}

function isMobile({ platform, contexts, event }: Sources): boolean {
  if (platform === 'cocoa' || platform === 'dart') return true
  const os = jsonOr(contexts.os).name
  if (typeof os === 'string' && mobileSystem.test(os)) return true
  const sdk = isJson(event.sdk) ? event.sdk.name : null
  return typeof sdk === 'string' && mobileSdk.test(sdk)
}

function lastNavigation({ breadcrumbs }: Sources): string | null {
  for (let i = breadcrumbs.length - 1; i >= 0; i--) {
    const { category, type, data } = breadcrumbs[i]!
    if (category !== 'navigation' && type !== 'navigation') continue
    const to = knownText(data?.to)
    if (to !== null) return to
  }
  return null
}

function pathOf(url: unknown): string | null {
  if (typeof url !== 'string') return null
  return URL.parse(url)?.pathname ?? null
}
