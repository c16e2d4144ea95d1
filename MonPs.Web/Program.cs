var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "x");
await app.RunAsync();
