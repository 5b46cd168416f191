package org.chancery.workforce.transfer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.chancery.workforce.StaffCategory;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/**
 * The matching of least cost as a flow of least cost: one from each worker, by way of a demand that has places or of none, to
 * the end. What a worker does not especially wish for costs the same everywhere, so these ways are led together through one
 * node for each class of work; that leaves a tenth of the edges.
 */
final class LeastCost {
	private static final String END = "end"; //$NON-NLS-1$

	private final List<Worker> workers;
	private final List<Demand> demands;
	private final Graph<Object, DefaultWeightedEdge> graph = new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
	private final Map<DefaultWeightedEdge, Integer> capacities = new HashMap<>();
	private final Map<Object, Integer> supplies = new HashMap<>();
	private final Set<Long> asking;

	/** The node of a worker, as two workers may say the same of themselves. */
	private record Source(int index) {
	}

	/** The node of a demand. */
	private record Place(int index) {
	}

	LeastCost(List<Worker> workers, List<Demand> demands) {
		this.workers = workers;
		this.demands = demands;
		asking = demands.stream().map(Demand::agency).collect(Collectors.toSet());
	}

	/** For each worker where to, or null. */
	List<Demand> solve() {
		graph.addVertex(END);
		supplies.put(END, -workers.size());
		Arrays.stream(StaffCategory.values()).forEach(graph::addVertex);
		for (int d = 0; d < demands.size(); d++) {
			graph.addVertex(new Place(d));
			edge(new Place(d), END, demands.get(d).places(), Objective.urgency(demands.get(d)));
		}
		for (StaffCategory category : StaffCategory.values()) {
			for (int d = 0; d < demands.size(); d++) {
				if (demands.get(d).category() == category || demands.get(d).category() == StaffCategory.UNSPLIT) {
					edge(category, new Place(d), demands.get(d).places(), 0);
				}
			}
		}
		for (int w = 0; w < workers.size(); w++) {
			lead(w);
		}
		Map<DefaultWeightedEdge, Double> flow = new CapacityScalingMinimumCostFlow<Object, DefaultWeightedEdge>().getMinimumCostFlow(
				new MinimumCostFlowProblemImpl<>(graph, node -> supplies.getOrDefault(node, 0), capacities::get)).getFlowMap();
		return read(flow);
	}

	/** The ways of one worker. Through the node of all a worker could come back to the own agency, so some have each way apart. */
	private void lead(int index) {
		Worker worker = workers.get(index);
		Source source = new Source(index);
		graph.addVertex(source);
		supplies.put(source, 1);
		edge(source, END, 1, Objective.UNPLACED);
		boolean together = !asking.contains(worker.agency()) && worker.category() != StaffCategory.UNSPLIT;
		if (together) {
			edge(source, worker.category(), 1, Objective.ELSEWHERE);
		}
		for (int d = 0; d < demands.size(); d++) {
			int cost = Objective.wish(worker, demands.get(d));
			if (worker.may(demands.get(d)) && (!together || cost < Objective.ELSEWHERE)) {
				edge(source, new Place(d), 1, cost);
			}
		}
	}

	private void edge(Object from, Object to, int capacity, int cost) {
		DefaultWeightedEdge edge = graph.addEdge(from, to);
		graph.setEdgeWeight(edge, cost);
		capacities.put(edge, capacity);
	}

	private List<Demand> read(Map<DefaultWeightedEdge, Double> flow) {
		Map<StaffCategory, Deque<Demand>> together = new HashMap<>();
		for (StaffCategory category : StaffCategory.values()) {
			Deque<Demand> places = new ArrayDeque<>();
			for (DefaultWeightedEdge edge : graph.outgoingEdgesOf(category)) {
				for (long i = Math.round(flow.get(edge)); i > 0; i--) {
					places.add(demands.get(((Place) graph.getEdgeTarget(edge)).index()));
				}
			}
			together.put(category, places);
		}
		List<Demand> found = new ArrayList<>();
		for (int w = 0; w < workers.size(); w++) {
			Object target = graph.outgoingEdgesOf(new Source(w)).stream().filter(edge -> flow.get(edge) > 0.5).map(graph::getEdgeTarget).findFirst()
					.orElse(END);
			found.add(switch (target) {
			case Place place -> demands.get(place.index());
			case StaffCategory category -> together.get(category).remove();
			default -> null;
			});
		}
		return found;
	}
}
