import type { Rule } from './options.ts'

/**
 * Prevention: memory pressure at 150/200/250 MB, where the last asks for emergency recovery; scrolling below 45 fps.
 * Dashboard: the rest, as warning and critical.
 */
export const defaultRules: Readonly<Record<string, Rule>> = {
  'app.memory.used': {
    name: 'Memory in use',
    unit: 'MB',
    above: { warning: 150, critical: 200, emergency: 250 },
    forSeconds: 0,
  },
  'app.start.duration': { name: 'Launch time', unit: 's', above: { warning: 2, critical: 3 }, forSeconds: 0 },
  'app.frame.rate': { name: 'Frame rate', unit: 'fps', below: { warning: 55, critical: 45 }, forSeconds: 0 },
  'app.scroll.frame_rate': {
    name: 'Frame rate while scrolling',
    unit: 'fps',
    below: { warning: 45 },
    forSeconds: 0,
  },
  'app.crash.rate': { name: 'Crash rate', unit: '%', above: { warning: 0.5, critical: 1 }, forSeconds: 0 },
  'app.retention': { name: 'Retention', unit: '1', below: { warning: 0.7, critical: 0.6 }, forSeconds: 0 },
  // On a scale of 1 to 5.
  'app.satisfaction': { name: 'Satisfaction', below: { warning: 4, critical: 3.5 }, forSeconds: 0 },
}
