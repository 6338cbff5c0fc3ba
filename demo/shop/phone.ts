import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-proto'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics'
import type { Installation } from './installation.ts'
import { momentary, vitals } from './vitals.ts'

/** What its metrics say of where they are from. */
export function attributesOf(phone: string, { release, environment }: Installation): Record<string, string> {
  const [name, version] = release.split('@')
  return {
    'service.name': name!,
    'service.version': version!,
    'service.instance.id': phone,
    'deployment.environment.name': environment,
  }
}

/** Switches a phone on, which from then on tells its vitals every five seconds, as OpenTelemetry's SDK does. */
export function switchOn(
  attributes: Record<string, string>,
  { dsn, leakedMegabytes }: { dsn: string; leakedMegabytes: () => number },
): MeterProvider {
  const { origin, username: key } = new URL(dsn)
  const exporter = new OTLPMetricExporter({
    url: `${origin}/otlp/v1/metrics`,
    headers: { 'x-evenkeel-key': key },
    timeoutMillis: 4_000,
  })
  const provider = new MeterProvider({
    resource: resourceFromAttributes(attributes),
    readers: [new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 5_000, exportTimeoutMillis: 4_000 })],
  })
  const connection = attributes['service.instance.id']!.startsWith('till') ? 'wifi' : '4g'
  const meter = provider.getMeter('shop')
  for (const { name, unit, usualAt } of [...vitals, ...momentary]) {
    meter.createObservableGauge(name, { unit }).addCallback((gauge) => {
      const value = usualAt(new Date()) + (name === 'app.memory.used' ? leakedMegabytes() : 0)
      gauge.observe(value, name.startsWith('app.network.') ? { 'network.connection.type': connection } : {})
    })
  }
  return provider
}
