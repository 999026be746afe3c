using AttackTracker.Web;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddTrackerPages();
var app = builder.Build();
app.MapTrackerPages();
await app.RunAsync();

/// <summary>The entry point, visible to the tests' server factory.</summary>
public partial class Program;
