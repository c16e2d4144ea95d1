using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MonPs.Core.Bets;
using MonPs.Core.Bets.Totals;
using MonPs.Core.Collecting;
using MonPs.Core.Collecting.Captures;
using MonPs.Core.Matches;
using MonPs.Core.Odds;

namespace MonPs.Core.Data.Mapping;

// The schema is written in Sql/*.sql; the mapping only says which class reads which table. A test holds the two together.

internal sealed class MatchMapping : IEntityTypeConfiguration<Match>
{
    public void Configure(EntityTypeBuilder<Match> builder) => builder.ToTable("matches").HasKey(m => m.Id);
}

internal sealed class MatchKickoffMapping : IEntityTypeConfiguration<MatchKickoff>
{
    public void Configure(EntityTypeBuilder<MatchKickoff> builder) =>
        builder.ToTable("match_kickoffs").HasKey(k => new { k.MatchId, k.SeenAt });
}

internal sealed class H2hQuoteMapping : IEntityTypeConfiguration<H2hQuote>
{
    public void Configure(EntityTypeBuilder<H2hQuote> builder) =>
        builder
            .ToTable("odds_history")
            .HasKey(q => new
            {
                q.MatchId,
                q.Bookmaker,
                q.CollectedAt,
            });
}

internal sealed class TotalsQuoteMapping : IEntityTypeConfiguration<TotalsQuote>
{
    public void Configure(EntityTypeBuilder<TotalsQuote> builder)
    {
        builder
            .ToTable("odds_totals")
            .HasKey(q => new
            {
                q.MatchId,
                q.Bookmaker,
                q.Line,
                q.CollectedAt,
            });
        builder.Property(q => q.Line).HasPrecision(5, 2);
    }
}

internal sealed class BetMapping : IEntityTypeConfiguration<Bet>
{
    public void Configure(EntityTypeBuilder<Bet> builder)
    {
        builder.ToTable("manual_bets").HasKey(b => b.Id);
        builder.HasQueryFilter(b => b.DeletedAt == null);
        builder.Ignore(b => b.Outcome);
        builder.Ignore(b => b.IsMoved);
        builder.Ignore(b => b.IsSettledByScore);
        builder.Property(b => b.Market).HasColumnName("market_type");
        builder.Property(b => b.Version).IsConcurrencyToken();
        builder.Property(b => b.Line).HasPrecision(5, 2);
        builder.Property(b => b.ClosingLine).HasPrecision(5, 2);
        builder.Property(b => b.Stake).HasPrecision(12, 2);
        builder.Property(b => b.ProfitLoss).HasPrecision(12, 2);
        builder.Property(b => b.ClosingFairOdds).HasPrecision(10, 4);
        builder.Property(b => b.ClvPercent).HasPrecision(10, 4);
        builder.Property(b => b.ClvFairPercent).HasPrecision(10, 4);
    }
}

internal sealed class BetTotalMapping : IEntityTypeConfiguration<BetTotal>
{
    public void Configure(EntityTypeBuilder<BetTotal> builder)
    {
        builder.ToTable("bet_totals").HasKey(t => t.Id);
        builder.Property(t => t.Market).HasColumnName("market_type");
        builder.Property(t => t.Staked).HasPrecision(24, 4);
        builder.Property(t => t.Profit).HasPrecision(24, 4);
        builder.Property(t => t.Odds).HasPrecision(24, 4);
        builder.Property(t => t.Clv).HasPrecision(24, 4);
        builder.Property(t => t.Fair).HasPrecision(24, 4);
    }
}

internal sealed class BetRevisionMapping : IEntityTypeConfiguration<BetRevision>
{
    public void Configure(EntityTypeBuilder<BetRevision> builder)
    {
        builder.ToTable("manual_bet_revisions").HasKey(r => r.Id);
        builder.Property(r => r.Changes).HasColumnType("jsonb");
    }
}

internal sealed class IdempotencyKeyMapping : IEntityTypeConfiguration<IdempotencyKey>
{
    public void Configure(EntityTypeBuilder<IdempotencyKey> builder) =>
        builder.ToTable("idempotency_keys").HasKey(k => k.Key);
}

internal sealed class CollectorRunMapping : IEntityTypeConfiguration<CollectorRun>
{
    public void Configure(EntityTypeBuilder<CollectorRun> builder) =>
        builder.ToTable("collector_runs").HasKey(r => r.Id);
}

internal sealed class CollectorRunLogMapping : IEntityTypeConfiguration<CollectorRunLog>
{
    public void Configure(EntityTypeBuilder<CollectorRunLog> builder) =>
        builder.ToTable("collector_run_logs").HasKey(l => l.Id);
}

internal sealed class CreditReadingMapping : IEntityTypeConfiguration<CreditReading>
{
    public void Configure(EntityTypeBuilder<CreditReading> builder) => builder.ToTable("api_credits").HasKey(c => c.Id);
}

internal sealed class PlannedCaptureMapping : IEntityTypeConfiguration<PlannedCapture>
{
    public void Configure(EntityTypeBuilder<PlannedCapture> builder) =>
        builder.ToTable("planned_captures").HasKey(c => c.Id);
}

internal sealed class DataProtectionKeyMapping : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> builder) =>
        builder.ToTable("data_protection_keys").HasKey(k => k.Id);
}
