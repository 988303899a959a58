internal import IdentitoCommands

await IdentitoCommand.main()
