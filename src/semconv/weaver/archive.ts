import { gunzipSync } from 'node:zlib'

/** An archive of more than this, unpacked, is no registry. */
const mostBytes = 512 * 1024 * 1024

/** Whether a path names an archive that can be read. */
export function isArchive(path: string): boolean {
  return /\.(?:zip|tar\.gz|tgz)$/i.test(path)
}

/**
 * The texts of an archive's YAML files, by their path in it.
 * @throws Error for what is no archive of the kind that its name says.
 */
export async function unpack(path: string, bytes: Uint8Array): Promise<Map<string, string>> {
  const files = /\.zip$/i.test(path) ? await unzip(bytes) : await untar(bytes)
  return new Map([...files].map(([name, data]) => [name, new TextDecoder().decode(data)]))
}

async function unzip(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const { unzipSync } = await import('fflate')
  let size = 0
  const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (!isYaml(name)) return false
    size += originalSize
    if (size > mostBytes) throw new Error('it is too large, unpacked')
    return true
  }
  return new Map(Object.entries(unzipSync(bytes, { filter })))
}

async function untar(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const { unpackTar } = await import('modern-tar')
  const tar = Uint8Array.from(gunzipSync(bytes, { maxOutputLength: mostBytes }))
  const entries = await unpackTar(tar, { filter: ({ name, type }) => type === 'file' && isYaml(name), strict: true })
  return new Map(entries.map(({ header, data }) => [header.name.replace(/^\.\//, ''), data ?? new Uint8Array()]))
}

function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name)
}
