import type { Rule } from './options.ts'

/** The thresholds that the detector `threshold` has by default: those of the prevention plan and of the dashboard. */
export const defaultRules: Readonly<Record<string, Rule>> = {
  'app.memory.used': { name: 'Memory in use', unit: 'MB', above: { warning: 150, critical: 200, emergency: 250 } },
  'app.start.duration': { name: 'Launch time', unit: 's', above: { warning: 2, critical: 3 } },
  'app.frame.rate': { name: 'Frame rate', unit: 'fps', below: { warning: 55, critical: 45 } },
  'app.scroll.frame_rate': { name: 'Frame rate while scrolling', unit: 'fps', below: { warning: 45 } },
  'app.crash.rate': { name: 'Crash rate', unit: '%', above: { warning: 0.5, critical: 1 } },
  'app.retention': { name: 'Retention', unit: '1', below: { warning: 0.7, critical: 0.6 } },
  'app.satisfaction': { name: 'Satisfaction', below: { warning: 4, critical: 3.5 } },
}
