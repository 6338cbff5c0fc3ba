import type { CrashCategory } from '../decision.ts'
import type { Report } from '../report.ts'

/** What people can do until a crash is resolved, in a sentence for them; null when nothing is known to help. */
export function findWorkaround({ handled, user, system }: Report, category: CrashCategory): string | null {
  switch (category) {
    case 'NETWORK':
      return system?.network === 'offline'
        ? 'Reconnect the device and try again.'
        : 'Try again in a few minutes, or from another network.'
    case 'MEMORY_MANAGEMENT':
      return 'Close other apps, restart this one and work with fewer items at a time.'
    case 'UI':
      return user?.screen
        ? `Leave the screen "${user.screen}" and open it again, or get there another way.`
        : 'Leave the screen and open it again, or get there another way.'
    case 'DATA_CORRUPTION':
      // Going on could spread the damage, so there is no advice that is safe for all.
      return null
    case 'BUSINESS_LOGIC':
    case 'OTHER':
      return handled === true ? 'The app goes on; repeat the last step.' : null
  }
}
