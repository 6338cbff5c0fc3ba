import type { SystemContext } from '../report.ts'
import { type Json, knownText, number } from './json.ts'
import { readNetwork } from './network.ts'
import { firstAmount, firstOf, firstText, places, type Sources, spellings } from './sources.ts'
import { readUserAgent } from './user-agent.ts'

const model = spellings('model', 'device_model', 'model_id')
const family = spellings('family', 'device_family', 'manufacturer', 'brand')
const osName = ['name']
const osVersion = ['version']
const osDescription = ['raw_description']
const describedOs = /^([A-Za-z][A-Za-z ]{0,40}?) v?(\d[\w.-]*)/
const totalMemory = spellings('memory_size', 'total_memory')
const freeMemory = spellings('free_memory', 'available_memory')
const freeDisk = spellings('free_storage', 'free_disk')
const battery = spellings('battery_level')

/** The device and what it had left; for servers the host name stands in for the model. Null when nothing is known. */
export function readSystemContext(sources: Sources): SystemContext | null {
  const { contexts, extra, event, platform, notes } = sources
  const device = places(contexts.device, contexts.system, extra.device, extra.system)
  const os = places(contexts.os, contexts['server-os'], contexts.client_os)
  const agent = os.length === 0 && platform === 'javascript' ? readUserAgent(event.request) : null
  const described = describedOs.exec(firstText(os, osDescription) ?? '')
  const system: SystemContext = {
    deviceModel: firstText(device, model) ?? agent?.deviceModel ?? knownText(event.server_name),
    deviceFamily: firstText(device, family),
    osName: firstText(os, osName) ?? described?.[1] ?? agent?.osName ?? null,
    osVersion: firstText(os, osVersion) ?? described?.[2] ?? agent?.osVersion ?? null,
    totalMemory: firstAmount(device, totalMemory, notes),
    freeMemory: firstAmount(device, freeMemory, notes),
    batteryLevel: readBattery(device),
    network: readNetwork(sources),
    freeDisk: firstAmount(device, freeDisk, notes),
  }
  return Object.values(system).some((value) => value !== null) ? system : null
}

/** 0..1 from per cent as Sentry SDKs send it; a broken number below one is taken for the share itself. */
function readBattery(device: Json[]): number | null {
  const sent = number(firstOf(device, battery))
  if (sent === null || sent < 0 || sent > 100) return null
  return sent < 1 ? sent : sent / 100
}
