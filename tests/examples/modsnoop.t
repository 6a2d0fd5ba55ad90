A module that is loaded and unloaded is told.
--- args
-q "$TESTS/../examples/modsnoop.bt"
--- needs
root
vm
cmd:insmod
--- trigger
module=$(find "$VMRUN_MODULES" -name "dummy.ko*" | head -n 1)
case $module in *.xz) xz -dc "$module" >dummy.ko;; *.zst) zstd -dcq "$module" >dummy.ko;; *) cp "$module" dummy.ko;; esac
insmod dummy.ko && rmmod dummy
--- match
 (insmod|busybox) +load +dummy +0x[0-9a-f]+$
 (rmmod|busybox) +unload +dummy
