A constant or type that neither the kernel nor the table has is looked for in the headers included.
--- needs
cmd:cc
btf
file:/usr/include/linux/vfio.h
--- prog
#include <linux/vfio.h>
begin { @ = (VFIO_API_VERSION, sizeof(struct vfio_group_status)); @t = VFIO_TYPE1_IOMMU; @pid = ((struct task_struct *)0)->pid; }
--- args
-d types -
--- filter
/^  \(c "/d
--- stdout
(program
  (probe "begin"
    (= @:(int8,uint64) (tuple 0:int8 8:uint64):(int8,uint64))
    (= @t:int8 1:int8)
    (= @pid:int32 (-> (cast <struct task_struct*> 0:int8):struct task_struct * pid):int32)))
