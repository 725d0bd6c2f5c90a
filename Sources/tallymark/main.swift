print("tallymark")
