import { gunzipSync } from 'node:zlib'

/** An archive of more than this, unpacked, is no registry. */
const mostBytes = 512 * 1024 * 1024
const blockSize = 512

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
  const { parseTar } = await import('nanotar')
  const tar = Uint8Array.from(gunzipSync(bytes, { maxOutputLength: mostBytes }))
  refuseOddPaths(tar)
  const items = parseTar(tar, { filter: ({ name, type }) => type === 'file' && isYaml(name) })
  return new Map(items.map(({ name, data }) => [name.replace(/^\.\//, ''), data ?? new Uint8Array()]))
}

/**
 * The tar reader gets two kinds of paths wrong: of one that is split over two fields of its header, as the ustar format does
 * with more than 100 bytes, it sees the last alone; one in an extended header it cuts at a space.
 */
function refuseOddPaths(tar: Uint8Array): void {
  const field = (offset: number, length: number): string =>
    new TextDecoder().decode(tar.subarray(offset, offset + length)).replace(/\0.*$/s, '')
  for (let offset = 0; offset + blockSize <= tar.length && tar[offset] !== 0;) {
    const size = Number.parseInt(field(offset + 124, 12), 8)
    const isSplit = tar[offset + 262] === 0 && field(offset + 257, 6) === 'ustar' && tar[offset + 345] !== 0
    const isExtended = field(offset + 156, 1) === 'x'
    const name = isExtended ? /\d path=(.*)\n/.exec(field(offset + blockSize, size))?.[1] : field(offset, 100)
    if (name && isYaml(name) && (isSplit || (isExtended && name.includes(' ')))) {
      throw new Error(`the path of "${name}" is too long for this format. Pack it as .zip`)
    }
    offset += blockSize + Math.ceil(size / blockSize) * blockSize
  }
}

function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name)
}
