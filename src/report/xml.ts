/** What XML 1.0 cannot hold in any form: most controls, two non-characters, and halves of a pair. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' }

/** A text for an attribute or an element, read back as it is, save for what XML cannot hold. */
export function escapeXml(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"'\t\n\r]/g, (unit) => ENTITIES[unit] ?? unit)
}

/** An element with its attributes; `null`: it is empty. */
export function element(name: string, attributes: Readonly<Record<string, string | number>>, content: string | null = null): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`).join('')
  return content === null ? `<${name}${given}/>` : `<${name}${given}>${content}</${name}>`
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
