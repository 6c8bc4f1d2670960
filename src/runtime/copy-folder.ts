/** A folder that a person gave for safe copies, as browsers with file access hand it out. */

export interface CopyFile {
  name: string;
  getFile: () => Promise<File>;
  createWritable: () => Promise<{ write: (data: Blob) => Promise<void>; close: () => Promise<void> }>;
}

export type FolderPermission = 'granted' | 'prompt' | 'denied';

export interface CopyFolder {
  name: string;
  getFileHandle: (name: string, options?: { create: boolean }) => Promise<CopyFile>;
  removeEntry: (name: string) => Promise<void>;
  queryPermission: (mode: { mode: 'readwrite' }) => Promise<FolderPermission>;
  requestPermission: (mode: { mode: 'readwrite' }) => Promise<FolderPermission>;
}

type Picker = (options: { id: string; mode: 'readwrite' }) => Promise<CopyFolder>;

export function folderPicker(): Picker | undefined {
  const pick = (window as { showDirectoryPicker?: Picker }).showDirectoryPicker;
  return pick?.bind(window);
}

/** Writes, and gives back what lies on the disk now. */
export async function writeTo(handle: CopyFile, blob: Blob): Promise<File> {
  const stream = await handle.createWritable();
  await stream.write(blob);
  await stream.close();
  return handle.getFile();
}

/** A name that no file of the folder has: `copy.fpcopy`, `copy-2.fpcopy` … What lies there is never written over. */
export async function freeName(folder: CopyFolder, wished: string): Promise<string> {
  const dot = wished.lastIndexOf('.');
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wished : `${wished.slice(0, dot)}-${number}${wished.slice(dot)}`;
    try {
      await folder.getFileHandle(name);
    } catch (error) {
      if ((error as { name?: string } | null)?.name === 'NotFoundError') return name;
      throw error;
    }
  }
}

/** Puts a new file into the folder. One that could not be written wholly, or is not `same` when read back, does not stay. */
export async function putFile(
  folder: CopyFolder,
  wished: string,
  blob: Blob,
  same: (written: File) => Promise<boolean>,
): Promise<string | undefined> {
  const name = await freeName(folder, wished);
  let sound = false;
  try {
    sound = await same(await writeTo(await folder.getFileHandle(name, { create: true }), blob));
  } finally {
    if (!sound) await folder.removeEntry(name).catch(() => undefined);
  }
  return sound ? name : undefined;
}
