using MonPs.Web.Components;

// For trial runs of the interface alone; the real one is made with the rest of the host.
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddMonPsInterface(options => options.Demo = builder.Configuration.GetValue<bool>("DEMO"));
var app = builder.Build();
app.MapMonPsInterface();
await app.RunAsync();
