A program that reads its memory back after it was put away to swap is counted.
--- args
-q "$TESTS/../examples/swapin.bt"
--- needs
root
vm
cmd:insmod
cmd:mkswap
--- timeout
100
--- trigger
module=$(find "$VMRUN_MODULES" -name "loop.ko*" | head -n 1)
case $module in
*.xz) xz -dc "$module" >loop.ko;;
*.zst) zstd -dcq "$module" >loop.ko;;
*) cp "$module" loop.ko;;
esac
insmod loop.ko
truncate -s 100M swap && losetup /dev/loop0 swap && mkswap /dev/loop0 && swapon /dev/loop0 || exit
sh "$TESTS/examples/hog.sh" "$TARGETS/acts" memory memory
swapoff /dev/loop0
--- match
^@pages\[acts, [0-9]+\]: [1-9]
