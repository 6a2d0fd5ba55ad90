A program that reads its memory back after it was put away to swap is counted.
--- args
-q "$TESTS/../examples/swapin.bt"
--- needs
root
vm
cmd:mkswap
--- trigger
for name in zsmalloc lzo-rle zram; do
	module=$(find "$VMRUN_MODULES" -name "$name.ko*" | head -n 1)
	case $module in
	*.xz) xz -dc "$module" >$name.ko;;
	*.zst) zstd -dcq "$module" >$name.ko;;
	*.ko) cp "$module" $name.ko;;
	*) continue;;
	esac
	insmod $name.ko
done
echo 64M >/sys/block/zram0/disksize && mkswap -q /dev/zram0 && swapon /dev/zram0 || exit
sh "$TESTS/examples/hog.sh" "$TARGETS/acts" memory memory
swapoff /dev/zram0
--- match
^@pages\[acts, [0-9]+\]: [1-9]
