using MonPs.Web.Cli;

return await Commands.Run(args);
