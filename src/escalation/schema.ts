import type { Builder } from '../schema-builder/builder.ts'

export function addEscalation(_builder: Builder): void {}
