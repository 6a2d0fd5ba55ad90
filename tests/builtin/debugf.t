debugf() writes to the kernel's trace pipe.
--- cmd
where=$(mktemp -d) && mount -t tracefs none "$where" || exit 77
"$KTRACE" -q -e 'begin { debugf("%s says %d", comm, 4711); exit(); }' >/dev/null
grep -o 'ktrace says 4711' "$where/trace" | sort -u
umount "$where"; rmdir "$where"
--- needs
root
tracefs
--- stdout
ktrace says 4711
