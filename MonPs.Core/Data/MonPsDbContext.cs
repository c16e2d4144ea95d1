using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using MonPs.Core.Access;
using MonPs.Core.Bets;
using MonPs.Core.Bets.Totals;
using MonPs.Core.Closing;
using MonPs.Core.Collecting;
using MonPs.Core.Collecting.Captures;
using MonPs.Core.Fair;
using MonPs.Core.Matches;
using MonPs.Core.Odds;
using MonPs.Core.OddsApi;

namespace MonPs.Core.Data;

/// <summary>One per operation, from the factory; only Store, Queries and Pass classes open one.</summary>
public sealed class MonPsDbContext(DbContextOptions<MonPsDbContext> options) : DbContext(options)
{
    public DbSet<Match> Matches => Set<Match>();
    public DbSet<MatchKickoff> MatchKickoffs => Set<MatchKickoff>();
    public DbSet<H2hQuote> H2hQuotes => Set<H2hQuote>();
    public DbSet<TotalsQuote> TotalsQuotes => Set<TotalsQuote>();
    public DbSet<Bet> Bets => Set<Bet>();
    public DbSet<BetTotal> BetTotals => Set<BetTotal>();
    public DbSet<BetRevision> BetRevisions => Set<BetRevision>();
    public DbSet<IdempotencyKey> IdempotencyKeys => Set<IdempotencyKey>();
    public DbSet<CollectorRun> CollectorRuns => Set<CollectorRun>();
    public DbSet<CollectorRunLog> CollectorRunLogs => Set<CollectorRunLog>();
    public DbSet<CreditReading> CreditReadings => Set<CreditReading>();
    public DbSet<PlannedCapture> PlannedCaptures => Set<PlannedCapture>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();
    public DbSet<OwnerPassword> OwnerPasswords => Set<OwnerPassword>();
    public DbSet<AccessSession> AccessSessions => Set<AccessSession>();
    public DbSet<AccessToken> AccessTokens => Set<AccessToken>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(MonPsDbContext).Assembly);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
            if (property.FindAnnotation(RelationalAnnotationNames.ColumnName) is null)
                property.SetColumnName(SnakeCase.Of(property.Name));
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<decimal>().HavePrecision(8, 3);
        configurationBuilder.Properties<Market>().HaveConversion<SnakeEnumConverter<Market>>();
        configurationBuilder.Properties<BetResult>().HaveConversion<SnakeEnumConverter<BetResult>>();
        configurationBuilder.Properties<SettledBy>().HaveConversion<SnakeEnumConverter<SettledBy>>();
        configurationBuilder.Properties<ClosingMethod>().HaveConversion<SnakeEnumConverter<ClosingMethod>>();
        configurationBuilder.Properties<ClosingGrade>().HaveConversion<string>();
        configurationBuilder.Properties<ClvReason>().HaveConversion<SnakeEnumConverter<ClvReason>>();
        configurationBuilder.Properties<MarginMethod>().HaveConversion<SnakeEnumConverter<MarginMethod>>();
        configurationBuilder.Properties<RunOutcome>().HaveConversion<SnakeEnumConverter<RunOutcome>>();
        configurationBuilder.Properties<RunLogLevel>().HaveConversion<SnakeEnumConverter<RunLogLevel>>();
        configurationBuilder.Properties<CallReason>().HaveConversion<SnakeEnumConverter<CallReason>>();
        configurationBuilder.Properties<CaptureState>().HaveConversion<SnakeEnumConverter<CaptureState>>();
        configurationBuilder.Properties<CaptureEnding>().HaveConversion<SnakeEnumConverter<CaptureEnding>>();
        configurationBuilder.Properties<OddsApiError>().HaveConversion<SnakeEnumConverter<OddsApiError>>();
    }
}
