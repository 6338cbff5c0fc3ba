/** KPIs that apps tell themselves: by which metric of the catalogue, and what its samples become. */
export const metricsOfKpis = {
  MEMORY_USED: { metric: 'app.memory.used', becomes: 'newest' },
  AUTOMATIC_RECOVERY: { metric: 'app.recovery.automatic_rate', becomes: 'mean' },
  DATA_LOSS_INCIDENTS: { metric: 'app.data.loss_incidents', becomes: 'sum' },
  FEATURE_AVAILABILITY: { metric: 'app.feature.availability', becomes: 'mean' },
  USER_REPORTED: { metric: 'app.crash.user_reported_rate', becomes: 'mean' },
} as const
export type MetricKpi = keyof typeof metricsOfKpis
